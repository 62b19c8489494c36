package io.chengxuan.plan.intake;

import static io.chengxuan.plan.Bureau.bytes;
import static io.chengxuan.plan.Bureau.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengxuan.plan.Bureau;
import io.chengxuan.plan.PlanServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A document whose number has become a plan before. */
@PlanServiceTest
class AcceptAgainIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(3_000);

    @Autowired
    Bureau bureau;

    private final String document = new String(Bureau.resource("/plan.txt"), StandardCharsets.UTF_8).replace(
        "示城管执〔2031〕7号",
        "示城管执〔2031〕" + NUMBERS.incrementAndGet() + "号"
    );

    @BeforeEach
    void open() {
        bureau.open();
    }

    @Test
    void acceptingAgainAnswersWithThePlanThatWasMade() {
        var job = imported(document);
        var made = read(accept(job));

        var again = accept(job);

        assertThat(again).hasStatus(200);
        assertThat(read(again)).isEqualTo(made);
    }

    @Test
    void aDocumentWhoseDraftWasThrownAwayCanBeTakenAgain() {
        var job = imported(document);
        var plan = read(accept(job)).get("id").asString();
        assertThat(bureau.post(CITY_EDITOR, "SH", "/api/plans/" + plan + "/discard", "")).hasStatusOk();

        var again = imported(document);
        assertThat(again.get("planId").isNull()).isTrue();
        assertThat(accept(again)).hasStatus(201);
        assertThat(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + plan))
            .bodyJson()
            .extractingPath("status")
            .isEqualTo("DRAFT");
    }

    @Test
    void aCorrectedDocumentTakesThePlaceOfTheDraftThatWasThrownAway() {
        var plan = read(accept(imported(document)))
            .get("id")
            .asString();
        var corrected = imported(document.replace("街面故事征集", "街面好故事征集"));
        assertThat(corrected.at("/numberHeldBy/id").asString()).isEqualTo(plan);
        assertThat(corrected.at("/numberHeldBy/status").asString()).isEqualTo("DRAFT");
        var refused = accept(corrected);
        assertThat(refused).hasStatus(409);
        assertThat(read(refused).get("type").asString()).endsWith("/plan-exists");
        assertThat(read(refused).get("id").asString()).isEqualTo(plan);

        assertThat(bureau.post(CITY_EDITOR, "SH", "/api/plans/" + plan + "/discard", "")).hasStatusOk();

        assertThat(one(corrected.get("id").asString()).get("numberHeldBy").isNull()).isTrue();
        assertThat(accept(corrected)).hasStatus(201);
        assertThat(read(bureau.get(CITY_EDITOR, "SH", "/api/plans/" + plan + "/projects")).toString()).contains(
            "街面好故事征集"
        );
    }

    private JsonNode imported(String text) {
        var id = read(bureau.upload(CITY_EDITOR, "SH", "/api/plans/imports", "计划.txt", bytes(text)))
            .get("id")
            .asString();
        await().until(() -> one(id).get("status").asString().equals("PREVIEW"));
        return one(id);
    }

    private JsonNode one(String id) {
        return read(bureau.get(CITY_EDITOR, "SH", "/api/plans/imports/" + id));
    }

    private MvcTestResult accept(JsonNode job) {
        return bureau.post(CITY_EDITOR, "SH", "/api/plans/imports/" + job.get("id").asString() + "/accept", "{}");
    }
}
