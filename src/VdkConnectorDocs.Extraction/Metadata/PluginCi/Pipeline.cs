using VdkConnectorDocs.Extraction.Metadata.Yaml;

namespace VdkConnectorDocs.Extraction.Metadata.PluginCi;

/// <summary>The jobs of a pipeline (GitLab's "CI/CD YAML syntax reference").</summary>
internal sealed class Pipeline(YamlMapping own, IReadOnlyList<YamlMapping> shared)
{
    /// <summary>How many jobs one job can extend, directly or not (GitLab allows eleven levels).</summary>
    private const int MaxParents = 32;

    /// <summary>Far more than a plugin has; the work a job makes is bounded, and so is that of all.</summary>
    private const int MaxJobs = 200;

    private static readonly HashSet<string> Keywords =
        ["default", "image", "services", "stages", "variables", "workflow", "include", "cache", "before_script", "after_script", "pages", "spec"];

    /// <summary>What jobs have that say nothing themselves.</summary>
    private YamlValue? DefaultImage => (own["default"] as YamlMapping)?["image"] ?? own["image"];

    /// <summary>The jobs that run: hidden ones, whose name begins with a point, are there to be extended.</summary>
    public IEnumerable<Job> Jobs() => own.Entries
        .Where(entry => entry.Value is YamlMapping && !entry.Key.StartsWith('.') && !Keywords.Contains(entry.Key))
        .Take(MaxJobs)
        .Select(entry => (entry.Key, Definition: (YamlMapping)entry.Value))
        .Select(job => new Job(job.Key, [job.Definition, .. Parents(job.Definition)], DefaultImage, Resolve));

    /// <summary>The jobs that a job extends, those that count first at the front, each once.</summary>
    private List<YamlMapping> Parents(YamlMapping definition)
    {
        var found = new List<YamlMapping>();
        Visit(definition);
        return found;

        void Visit(YamlMapping job)
        {
            // Of several parents the last one wins.
            foreach (var name in Names(job["extends"]).Reverse())
            {
                if (Find(name) is { } parent && found.Count < MaxParents && !found.Exists(known => ReferenceEquals(known, parent)))
                {
                    found.Add(parent);
                    Visit(parent);
                }
            }
        }
    }

    public static IEnumerable<string> Names(YamlValue? value) => value switch
    {
        YamlScalar name => [name.Text],
        YamlSequence names => names.Items.OfType<YamlScalar>().Select(name => name.Text),
        _ => [],
    };

    private YamlMapping? Find(string job) =>
        own[job] as YamlMapping ?? shared.Select(file => file[job] as YamlMapping).FirstOrDefault(found => found is not null);

    /// <summary>A value, or what <c>!reference [job, keyword]</c> names; one step, for a reference to a reference is rare.</summary>
    private YamlValue? Resolve(YamlValue? value)
    {
        if (value is not YamlSequence { Tag: "!reference" } path)
        {
            return value;
        }

        var names = path.Items.OfType<YamlScalar>().Select(name => name.Text).ToList();
        YamlValue? found = names.Count == 0 ? null : Find(names[0]);
        foreach (var name in names.Skip(1))
        {
            found = (found as YamlMapping)?[name];
        }

        return found;
    }
}
