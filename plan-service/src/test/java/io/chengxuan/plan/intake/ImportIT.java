package io.chengxuan.plan.intake;

import static io.chengxuan.plan.Bureau.bytes;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.plan.plan.Origin;
import io.chengxuan.plan.plan.PlanContent;
import io.chengxuan.plan.plan.WritePlan;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlanServiceTest
class ImportIT {

    @Autowired
    Bureau bureau;

    @Autowired
    Published published;

    @Autowired
    PlanImports imports;

    @Autowired
    Previews previews;

    @Autowired
    WritePlan writePlan;

    private final String number = "示城管执〔2031〕" + Math.floorMod(System.nanoTime(), 10_000) + "号";
    private final byte[] document = bytes(text().replace("示城管执〔2031〕7号", number));

    @BeforeEach
    void open() {
        bureau.open();
    }

    @Test
    void aDocumentBecomesAPreviewAndADraft() {
        var job = imported(document);

        assertThat(job.get("fileName").asString()).isEqualTo("计划.txt");
        assertThat(job.at("/preview/number").asString()).isEqualTo(number);
        assertThat(job.at("/preview/projects").size()).isEqualTo(4);
        assertThat(job.get("source").size()).isGreaterThan(10);
        var accepted = act(job, "accept", "{}");
        assertThat(accepted).hasStatus(201);
        var plan = read(accepted).get("id").asString();
        assertThat(plan).isEqualTo(WritePlan.idOf(number));
        assertThat(
            read(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + plan + "/projects"))
                .get("items")
                .size()
        ).isEqualTo(4);
        var event = published.await(id(job), e -> e.type().endsWith("plan-import.accepted.v1"));
        assertThat(event.actor()).isEqualTo("city-editor@SH");
        published.of(id(job)).forEach(e -> Contract.assertKept(Contract.nameOf(e.type()), e.data()));
    }

    @Test
    void theSameContentAgainChangesNothingAndSaysSo() {
        var job = imported(document);
        var again = upload(document, "另一个名字.txt");

        assertThat(again).hasStatus(202);
        assertThat(read(again).get("alreadyImported").asBoolean()).isTrue();
        assertThat(read(again).get("id")).isEqualTo(job.get("id"));
        assertThat(one(id(job)).get("version")).isEqualTo(job.get("version"));
    }

    @Test
    void whatWasThrownAwayCanBeTakenAgain() {
        var job = imported(document);
        assertThat(act(job, "discard", "{}")).hasStatusOk();
        assertThat(act(job, "accept", "{}")).hasStatus(409);

        assertThat(read(upload(document, "计划.txt")).get("alreadyImported").asBoolean()).isFalse();
        await().until(() -> one(id(job)).get("status").asString().equals("PREVIEW"));
    }

    @Test
    void aPreviewIsCorrectedByWhoeverHasSeenItLast() {
        var job = imported(document);
        var preview = job.get("preview").toString().replace("街面故事征集", "街面好故事征集");
        var path = "/api/plans/imports/" + id(job) + "/preview";
        long seen = job.get("version").asLong();

        assertThat(bureau.send(HttpMethod.PUT, CITY_EDITOR, "SH", path, null, preview)).hasStatus(428);
        assertThat(bureau.send(HttpMethod.PUT, CITY_EDITOR, "SH", path, seen, preview)).hasStatusOk();
        assertThat(bureau.send(HttpMethod.PUT, CITY_EDITOR, "SH", path, seen, preview)).hasStatus(409);
        assertThat(one(id(job)).at("/preview/projects").toString()).contains("街面好故事征集");
    }

    @Test
    void anUnknownUnitAndAMissingPeriodStopTheAcceptanceAndNothingIsHalfDone() {
        var job = imported(bytes(new String(document, StandardCharsets.UTF_8).replace("执法监督处", "法制督察处")));
        var refused = act(job, "accept", "{}");

        assertThat(refused).hasStatus(422);
        assertThat(read(refused).at("/errors/0/pointer").asString()).startsWith("/projects/");
        assertThat(read(refused).at("/errors/0/detail").asString()).contains("法制督察处");
        assertThat(one(id(job)).get("status").asString()).isEqualTo("PREVIEW");
        assertThat(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + WritePlan.idOf(number))).hasStatus(404);
    }

    @Test
    void ofTwoPeopleWhoAcceptAtOnceOneIsTold() throws Exception {
        var job = imported(document);
        Callable<Integer> accept = () -> act(job, "accept", "{}").getResponse().getStatus();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = pool
                .invokeAll(java.util.List.of(accept, accept))
                .stream()
                .map(f -> get(f::get))
                .sorted()
                .toList();
            assertThat(both).containsExactly(201, 409);
        }
        assertThat(one(id(job)).get("planId").asString()).isEqualTo(WritePlan.idOf(number));
    }

    @Test
    void whatIsCorrectedWhileSomebodyAcceptsIsInThePlan() {
        var job = imported(document);
        var cutOff = imports.get(id(job));
        half(cutOff);
        correct(job, "\"year\":2031", "\"year\":2032", "\"2031-", "\"2032-", "街面故事征集", "街面好故事征集");

        var accepted = act(one(id(job)), "accept", "{}");
        assertThat(accepted).hasStatus(201);
        assertThat(read(accepted).get("year").asInt()).isEqualTo(2032);
        assertThat(planned()).contains("街面好故事征集");
        half(cutOff);
        assertThat(planned()).contains("街面好故事征集");
    }

    @Test
    void aCorrectionDoesNotReachAPlanThatIsInReview() {
        var job = imported(document);
        half(imports.get(id(job)));
        var submit = "/api/plans/" + WritePlan.idOf(number) + "/submit";
        assertThat(bureau.post(CITY_EDITOR, "SH", submit, "")).hasStatusOk();
        correct(job, "街面故事征集", "街面好故事征集");

        assertThat(act(job, "accept", "{}"))
            .hasStatus(409)
            .bodyJson()
            .extractingPath("type")
            .isEqualTo("https://chengxuan.io/problems/plan-state");
        assertThat(planned()).doesNotContain("街面好故事征集");
    }

    @Test
    void aDiscardedImportNamesTheDraftItHasLeft() {
        var job = imported(document);
        half(imports.get(id(job)));

        var discarded = act(job, "discard", "{}");
        assertThat(discarded).hasStatusOk();
        assertThat(read(discarded).get("planId").asString()).isEqualTo(WritePlan.idOf(number));
    }

    @Test
    void aPlanWithoutProjectsIsReadAndCannotBeAccepted() {
        var job = imported(bytes("关于会议的通知\n" + UUID.randomUUID() + "\n请各单位准时参加。\n"));

        assertThat(job.at("/preview/problems").size()).isPositive();
        var refused = act(job, "accept", "{\"year\":2031}");
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).get("errors").toString()).contains("/projects").contains("/number");
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> unreadable() throws IOException {
        var cutOff = Arrays.copyOf(zip("word/document.xml", new byte[5_000]), 60);
        return Stream.of(
            org.junit.jupiter.params.provider.Arguments.of("document-type-unsupported", new byte[] {
                0,
                1,
                2,
                3,
                4,
                5,
            }),
            org.junit.jupiter.params.provider.Arguments.of("document-type-unsupported", bytes("{\\rtf1 text}")),
            org.junit.jupiter.params.provider.Arguments.of("document-", zip("word/document.xml", new byte[60_000_000])),
            org.junit.jupiter.params.provider.Arguments.of("document-", cutOff),
            org.junit.jupiter.params.provider.Arguments.of("document-", bytes("%PDF-1.7\nnothing")),
            org.junit.jupiter.params.provider.Arguments.of("document-without-text", bytes("  \n \n"))
        );
    }

    @ParameterizedTest(name = "{0} #{index}")
    @MethodSource("unreadable")
    void aDocumentThatCannotBeReadSaysWhy(String slug, byte[] content) {
        var taken = upload(content, "坏.docx");
        assertThat(taken).hasStatus(202);
        var id = read(taken).get("id").asString();
        await().until(() -> !one(id).get("status").asString().equals("READING"));

        assertThat(one(id).get("status").asString()).isEqualTo("FAILED");
        assertThat(one(id).at("/problem/type").asString()).startsWith("https://chengxuan.io/problems/" + slug);
        assertThat(one(id).at("/problem/detail").asString()).isNotBlank();
    }

    @Test
    void anEmptyFileIsRefusedAtOnce() {
        assertThat(upload(new byte[0], "空.txt"))
            .hasStatus(422)
            .bodyJson()
            .extractingPath("type")
            .isEqualTo("https://chengxuan.io/problems/document-empty");
    }

    @Test
    void aHugeFileIsRefusedWithTheLimit(@LocalServerPort int port) throws IOException, InterruptedException {
        var boundary = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.write(bytes(boundary));
        body.write(new byte[20 * 1024 * 1024 + 1]);
        body.write(bytes("\r\n--b--\r\n"));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/plans/imports"))
            .header("Authorization", Tokens.bearer(CITY_EDITOR, "SH"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("20 MB");
        }
    }

    private JsonNode imported(byte[] content) {
        var taken = upload(content, "计划.txt");
        assertThat(taken)
            .hasStatus(202)
            .hasHeader("Location", "/api/plans/imports/" + read(taken).get("id").asString());
        var id = read(taken).get("id").asString();
        await().until(() -> one(id).get("status").asString().equals("PREVIEW"));
        return one(id);
    }

    private MvcTestResult upload(byte[] content, String name) {
        return bureau.upload(CITY_EDITOR, "SH", "/api/plans/imports", name, content);
    }

    /** An acceptance as far as it gets when somebody else changes the import before it ends. */
    private void half(PlanImport seen) {
        var content = PlanContent.of(previews.get(seen.requirePreviewId()), null);
        writePlan.draft(content, new Origin(seen.id(), seen.version()), Command.bySystem("plan", "SH"));
    }

    private void correct(JsonNode job, String... replacements) {
        var preview = job.get("preview").toString();
        for (int i = 0; i < replacements.length; i += 2) {
            preview = preview.replaceAll(replacements[i], replacements[i + 1]);
        }
        var path = "/api/plans/imports/" + id(job) + "/preview";
        var put = bureau.send(HttpMethod.PUT, CITY_EDITOR, "SH", path, job.get("version").asLong(), preview);
        assertThat(put).hasStatusOk();
    }

    private String planned() {
        var path = "/api/plans/" + WritePlan.idOf(number) + "/projects";
        return read(bureau.get(CITY_EDITOR, "SH", path)).toString();
    }

    private JsonNode one(String id) {
        return read(bureau.get(CITY_EDITOR, "SH", "/api/plans/imports/" + id));
    }

    private MvcTestResult act(JsonNode job, String act, String body) {
        return bureau.post(CITY_EDITOR, "SH", "/api/plans/imports/" + id(job) + "/" + act, body);
    }

    private static String id(JsonNode job) {
        return job.get("id").asString();
    }

    private static String text() {
        return new String(Bureau.resource("/plan.txt"), StandardCharsets.UTF_8);
    }

    private static <T> T get(ThrowingSupplier<T> supplier) {
        try {
            return supplier.get();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
