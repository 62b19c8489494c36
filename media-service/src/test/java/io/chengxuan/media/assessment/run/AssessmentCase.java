package io.chengxuan.media.assessment.run;

import static io.chengxuan.media.Assessing.PATH;
import static io.chengxuan.media.Newsroom.read;
import static io.chengxuan.platform.access.Roles.CITY_EDITOR;
import static org.awaitility.Awaitility.await;

import io.chengxuan.media.Assessing;
import io.chengxuan.media.Newsroom;
import io.chengxuan.platform.test.Contract;
import io.chengxuan.platform.test.Published;
import io.chengxuan.platform.test.Today;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Months assessed through the HTTP API on 10 June 2026, with pieces in one newspaper of the city. */
abstract class AssessmentCase {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Published published;

    @Autowired
    Today today;

    @Autowired
    Scores scores;

    Assessing assessing;
    String outlet;

    @BeforeEach
    void open() {
        newsroom.open();
        assessing = new Assessing(newsroom);
        assessing.rules();
        var found = read(newsroom.get("viewer", "PD", "/api/media/outlets/found?name=考核日报")).get("items");
        outlet = found.isEmpty() ? newsroom.outlet("考核日报") : found.at("/0/id").asString();
        backToToday();
    }

    @AfterEach
    void backToToday() {
        today.is("2026-06-10");
    }

    String piece(String date, String title, String unit, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.add("\"shares\":[{\"unit\":\"" + unit + "\"}]");
        return assessing.piece(outlet, date, title, all.toArray(String[]::new));
    }

    String points(String month, String unit) {
        return read(newsroom.get(CITY_EDITOR, "SH", PATH + "/" + month + "/scores/" + unit))
            .get("total")
            .asString();
    }

    static String place(JsonNode row) {
        return row.get("unit").asString() + " " + row.get("rank").asString() + " " + row.get("points").asString();
    }

    void kept(String id, String type) {
        published.await(id, event -> event.type().endsWith(type));
        published.of(id).forEach(event -> Contract.assertKept(Contract.nameOf(event.type()), event.data()));
    }
}
