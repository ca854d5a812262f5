using System.Collections.Frozen;

namespace VdkConnectorDocs.Catalog;

/// <summary>
/// The options that vdk-core itself declares. They belong to no plugin, so a catalog of plugins does not have them, but a
/// configuration or a README that names one is right.
/// </summary>
public static class CoreOptions
{
    /// <summary>In lower case, as <c>config.ini</c> has them, in ordinal order.</summary>
    public static EquatableList<string> Names { get; } =
    [
        "attempt_id",
        "db_default_type",
        "enable_attempt_notifications",
        "enable_execution_notifications",
        "execution_id",
        "ingest_method_default",
        "ingest_payload_postprocess_sequence",
        "ingest_payload_preprocess_sequence",
        "ingest_target_default",
        "ingester_log_upload_errors",
        "ingester_number_of_worker_threads",
        "ingester_objects_queue_size",
        "ingester_payload_size_bytes_threshold",
        "ingester_payloads_queue_size",
        "ingester_should_raise_exception_on_failure",
        "ingester_wait_to_finish_after_every_send",
        "ingestion_payload_aggregator_timeout_seconds",
        "job_githash",
        "job_run_summary_file_path",
        "log_config",
        "log_exception_formatter",
        "log_execution_result",
        "log_level_module",
        "log_level_vdk",
        "log_stack_trace_on_exit",
        "monitoring_enabled",
        "notification_delay_period_minutes",
        "notification_email_cc_list",
        "notification_enabled",
        "notification_job_log_url_pattern",
        "notification_sender",
        "notification_smtp_debug_level",
        "notification_smtp_host",
        "notification_smtp_login_password",
        "notification_smtp_login_username",
        "notification_smtp_port",
        "notification_smtp_use_tls",
        "notified_on_job_deploy",
        "notified_on_job_failure_platform_error",
        "notified_on_job_failure_user_error",
        "notified_on_job_success",
        "op_id",
        "package_index",
        "package_name",
        "properties_default_type",
        "properties_write_preprocess_sequence",
        "python_version",
        "schedule_cron",
        "secrets_default_type",
        "secrets_write_preprocess_sequence",
        "syslog_enabled",
        "syslog_port",
        "syslog_sock_type",
        "syslog_url",
        "team",
        "team_client_id",
        "team_client_secret",
        "team_oauth_authorize_url",
        "temporary_write_directory",
        "termination_message_writer_enabled",
        "termination_message_writer_output_file",
        "version_check_disabled",
        "version_check_plugins",
        "working_dir",
    ];

    private static readonly FrozenSet<string> Known = Names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="name">A key in any case, without <c>VDK_</c>.</param>
    public static bool Contains(string name) => Known.Contains(name);
}
