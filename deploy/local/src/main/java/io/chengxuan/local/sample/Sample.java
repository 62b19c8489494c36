package io.chengxuan.local.sample;

import io.chengxuan.local.keys.LocalKeys;
import io.chengxuan.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Fills a new platform once, through the gateway: units, working days, accounts, the plan of this year with tasks in every
 * state, its trainings, what the press brought, calls for submissions and what came of them, the assessment. Killed half-way, the
 * next start does it again: every command carries an idempotency key or asks first, so what is there already stays as it is.
 */
public final class Sample {

    private static final ZoneId BUSINESS = ZoneId.of("Asia/Shanghai");

    private final Gateway gateway;
    private final Folders folders;
    private final Path marker;
    private final Path dayFile;

    /** @param gateway address of the running gateway */
    public Sample(Folders folders, URI gateway) {
        this.gateway = new Gateway(gateway, new LocalKeys(folders.keys()));
        this.folders = folders;
        this.marker = folders.data().resolve("sample-loaded");
        this.dayFile = folders.data().resolve("sample-day");
    }

    /**
     * Loads what is not loaded yet.
     *
     * @param say one line for each part
     * @throws SampleFailed with the answer that was not expected
     */
    public void load(Consumer<String> say) {
        if (Files.exists(marker)) {
            return;
        }
        var today = day();
        upload("/api/units/imports", "units.tsv");
        say.accept("sample: units");
        upload("/api/working-days/imports", "holidays.tsv");
        say.accept("sample: working days");
        new SampleAccounts(gateway, folders).load(say);
        new SampleDelegations(gateway, today).load(say);
        new SampleYear(gateway, today).load(say);
        new SampleQuotas(gateway, today.getYear()).load(say);
        new SampleSessions(gateway, today).load(say);
        new SampleCoverage(gateway, today).load(say);
        new SampleReprints(gateway, today).load(say);
        new SampleBaselines(gateway, today.getYear()).load(say);
        new SamplePress(gateway, today).load(say);
        new SampleCalls(gateway, today).load(say);
        new SampleSubmissions(gateway, today).load(say);
        new SampleAssessment(gateway, today).load(say);
        new SampleRosters(gateway, today).load(say);
        try {
            Files.writeString(marker, Instant.now() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day on which the load began: going on with it another day sends the same bodies under the same keys. */
    private LocalDate day() {
        try {
            if (!Files.exists(dayFile)) {
                Files.writeString(dayFile, LocalDate.now(BUSINESS).toString());
            }
            return LocalDate.parse(Files.readString(dayFile).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void upload(String path, String table) {
        JsonNode result = gateway.upload("admin", path, "sample-" + table, table, Table.text(table));
        if (result.has("problems") && !result.get("problems").isEmpty()) {
            throw new SampleFailed(table + ": " + result.get("problems"));
        }
    }
}
