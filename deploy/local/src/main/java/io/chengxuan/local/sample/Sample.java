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
 * state, its trainings, what the press brought, and calls for submissions. Killed half-way, the next start does it again: every command carries an idempotency key or asks first, so what is
 * there already stays as it is.
 */
public final class Sample {

    private static final ZoneId BUSINESS = ZoneId.of("Asia/Shanghai");

    private final Gateway gateway;
    private final Folders folders;
    private final Path marker;

    /** @param gateway address of the running gateway */
    public Sample(Folders folders, URI gateway) {
        this.gateway = new Gateway(gateway, new LocalKeys(folders.keys()));
        this.folders = folders;
        this.marker = folders.data().resolve("sample-loaded");
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
        upload("/api/units/imports", "units.tsv");
        say.accept("sample: units");
        upload("/api/working-days/imports", "holidays.tsv");
        say.accept("sample: working days");
        new SampleAccounts(gateway, folders).load(say);
        new SampleDelegations(gateway, LocalDate.now(BUSINESS)).load(say);
        new SampleYear(gateway, LocalDate.now(BUSINESS)).load(say);
        new SampleQuotas(gateway, LocalDate.now(BUSINESS).getYear()).load(say);
        new SampleSessions(gateway, LocalDate.now(BUSINESS)).load(say);
        new SampleCoverage(gateway, LocalDate.now(BUSINESS)).load(say);
        new SampleReprints(gateway, LocalDate.now(BUSINESS)).load(say);
        new SampleBaselines(gateway, LocalDate.now(BUSINESS).getYear()).load(say);
        new SamplePress(gateway, LocalDate.now(BUSINESS)).load(say);
        new SampleCalls(gateway, LocalDate.now(BUSINESS)).load(say);
        new SampleSubmissions(gateway, LocalDate.now(BUSINESS)).load(say);
        new SampleAssessment(gateway, LocalDate.now(BUSINESS)).load(say);
        new SampleRosters(gateway, LocalDate.now(BUSINESS)).load(say);
        try {
            Files.writeString(marker, Instant.now() + "\n");
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
