module.exports = function (config) {
  config.setUseGitIgnore(false);
  return {
    markdownTemplateEngine: false,
    templateFormats: ["md", "liquid"],
    dir: { input: "content", includes: "../_includes" },
  };
};
