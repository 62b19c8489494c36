package io.chengxuan.plan.intake;

import static io.chengxuan.plan.Bureau.bytes;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import io.chengxuan.plan.plan.WritePlan;
import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@PlanServiceTest
class ImportIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(5_000);

    @Autowired
    Bureau bureau;

    @Autowired
    Published published;

    @Autowired
    PlanImports imports;

    @Autowired
    Today today;

    private final String number = "示城管执〔2031〕" + NUMBERS.incrementAndGet() + "号";
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
    void ofTwoPeopleWhoAcceptAtOnceOneMakesThePlan() throws Exception {
        var job = imported(document);
        Callable<Integer> accept = () -> act(job, "accept", "{}").getResponse().getStatus();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = pool
                .invokeAll(List.of(accept, accept))
                .stream()
                .map(f -> get(f::get))
                .sorted()
                .toList();
            assertThat(both).containsOnlyOnce(201).isSubsetOf(200, 201, 409);
        }
        assertThat(one(id(job)).get("planId").asString()).isEqualTo(WritePlan.idOf(number));
    }

    @Test
    void nothingChangesAnImportWhileItIsBeingAccepted() {
        var job = imported(document);
        begin(id(job), today.instant());

        assertThat(correction(job, "街面故事征集", "街面好故事征集")).hasStatus(409);
        assertThat(act(job, "accept", "{}")).hasStatus(409);
        assertThat(act(job, "discard", "{}"))
            .hasStatus(409)
            .bodyJson()
            .extractingPath("type")
            .isEqualTo("https://chengxuan.io/problems/import-in-acceptance");
        assertThat(one(id(job)).get("preview")).isEqualTo(job.get("preview"));
    }

    @Test
    void anAcceptanceThatWasCutOffIsCompletedWithThePreviewItBeganWith() {
        var job = imported(document);
        assertThat(correction(job, "街面故事征集", "街面好故事征集")).hasStatusOk();
        begin(id(job), today.instant().minusSeconds(60));

        await().until(() -> one(id(job)).get("status").asString().equals("ACCEPTED"));
        assertThat(one(id(job)).get("planId").asString()).isEqualTo(WritePlan.idOf(number));
        assertThat(planned()).contains("街面好故事征集");
        assertThat(published.await(id(job), e -> e.type().endsWith("accepted.v1")).actor()).isEqualTo("tester");
    }

    @Test
    void anAcceptanceThatFindsItsNumberTakenLeavesThePreviewToBeCorrected() {
        var job = imported(document);
        var taken = Bureau.plan(2031, Bureau.project(2031, "甲", "办公室")).replaceFirst("测试〔2031〕[^\"]+", number);
        assertThat(bureau.post(CITY_EDITOR, "SH", "/api/plans", taken)).hasStatus(201);
        assertThat(act(job, "accept", "{}")).hasStatus(409);
        begin(id(job), today.instant().minusSeconds(60));

        await().until(() -> imports.get(id(job)).version() == job.get("version").asLong() + 2);
        var other = number.replace("号", "0号");
        assertThat(correction(one(id(job)), number, other)).hasStatusOk();
        assertThat(act(job, "accept", "{}")).hasStatus(201);
        assertThat(one(id(job)).get("planId").asString()).isEqualTo(WritePlan.idOf(other));
    }

    static Stream<String> documentsWithEqualNumbersAndNames() {
        var head = text().substring(0, text().indexOf("时间\t"));
        var entry = "%d.%s\n责任部门：办公室\n宣传时间：%d月\n面向市民宣传。\n";
        return Stream.of(
            head +
                "序号\t时间\t项目名称\t主要内容\t责任部门\n" +
                "1\t7月\t街巷清洁\t甲。\t办公室\n2\t8月\t街巷清洁\t乙。\t办公室\n2\t9月\t夜市有序\t丙。\t办公室\n",
            head +
                "一、惠民\n" +
                entry.formatted(1, "街巷清洁", 7) +
                entry.formatted(2, "街巷清洁", 8) +
                "二、便民\n" +
                entry.formatted(2, "夜市有序", 9)
        );
    }

    @ParameterizedTest
    @MethodSource("documentsWithEqualNumbersAndNames")
    void equalNumbersAndNamesAreKeptAndShownInEitherForm(String text) {
        var job = imported(bytes(text.replace("示城管执〔2031〕7号", number)));

        assertThat(strings(job, "/preview/projects", "name")).containsExactly("街巷清洁", "街巷清洁", "夜市有序");
        assertThat(strings(job, "/preview/projects", "no")).containsExactly("1", "2", "2");
        assertThat(strings(job, "/preview/problems", "what")).contains("名称与项目 1 重复", "编号 2与项目 2 重复");
        assertThat(act(job, "accept", "{}")).hasStatus(201);
        assertThat(planned()).contains("夜市有序");
    }

    @Test
    void aPlanWithoutProjectsIsReadAndCannotBeAccepted() {
        var job = imported(bytes("关于会议的通知\n" + UUID.randomUUID() + "\n请各单位准时参加。\n"));

        assertThat(job.at("/preview/problems").size()).isPositive();
        var refused = act(job, "accept", "{\"year\":2031}");
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).get("errors").toString()).contains("/projects").contains("/number");
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

    /** What an acceptance does first; nobody goes on with it. */
    private void begin(String id, Instant at) {
        imports.change(id, Command.bySystem("plan", "SH"), job ->
            job.beginAcceptance(new Acceptance(null, "tester", "SH", at))
        );
    }

    private MvcTestResult correction(JsonNode job, String from, String to) {
        var preview = job.get("preview").toString().replace(from, to);
        var path = "/api/plans/imports/" + id(job) + "/preview";
        return bureau.send(HttpMethod.PUT, CITY_EDITOR, "SH", path, job.get("version").asLong(), preview);
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

    private static List<String> strings(JsonNode job, String list, String field) {
        return job
            .at(list)
            .valueStream()
            .map(each -> each.get(field).asString())
            .toList();
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
}
