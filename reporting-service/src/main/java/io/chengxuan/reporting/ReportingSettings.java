package io.chengxuan.reporting;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code chengxuan.reporting}.
 *
 * @param figures name of the database of facts and cells, beside the service's own
 * @param quiet how long a cell must have been at rest before {@code reconcile} compares it
 * @param rebuildGrace how long a rebuild goes on following the log after the switch, so that an instance that has not heard
 *     of the switch yet loses nothing
 * @param listeners how many live streams are served at once
 * @param longestListening after which a live stream ends even if the token would still hold
 * @param heartbeat pause between signs of life on a silent live stream
 * @param auditKey PKCS#8 PEM file of the Ed25519 key that signs the journal's heads, created if absent; none means a key
 *     that lives as long as the process
 * @param anchorEvery pause between two anchors of the journal's heads
 */
@ConfigurationProperties("chengxuan.reporting")
public record ReportingSettings(
    @DefaultValue("figures") String figures,
    @DefaultValue("5s") Duration quiet,
    @DefaultValue("15s") Duration rebuildGrace,
    @DefaultValue("200") int listeners,
    @DefaultValue("10m") Duration longestListening,
    @DefaultValue("15s") Duration heartbeat,
    @Nullable Path auditKey,
    @DefaultValue("1m") Duration anchorEvery
) {}
