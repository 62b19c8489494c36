package io.chengxuan.reporting.plantasks;

import io.chengxuan.platform.inbox.IncomingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Lives of tasks and the events they give, from a seed. */
final class RandomTasks {

    static final LocalDate FIRST_DUE = LocalDate.of(2026, 1, 28);
    static final List<String> UNITS = List.of("PD", "HP", "XH", "SH-OFFICE");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random;

    RandomTasks(long seed) {
        random = new Random(seed);
    }

    /** Successive states of one task: it may change unit, kind and due date, be returned, excused or cancelled. */
    List<PlanTask> life(String id) {
        var states = new ArrayList<PlanTask>();
        var state = state(id, any(UNITS), due(), "OPEN", null, null);
        int steps = 1 + random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            states.add(state);
            state = switch (random.nextInt(7)) {
                case 0 -> state(id, any(UNITS), state.due(), state.status(), state.handedInOn(), state.acceptedOn());
                case 1 -> state(id, state.unit(), due(), state.status(), state.handedInOn(), state.acceptedOn());
                case 2 -> state(id, state.unit(), state.due(), "RETURNED", null, null);
                case 3 -> state(id, state.unit(), state.due(), "EXCUSED", null, null);
                case 4 -> state(id, state.unit(), state.due(), "CANCELLED", null, null);
                case 5 -> state(id, state.unit(), state.due(), "HANDED_IN", due(), null);
                default -> accepted(id, state);
            };
        }
        return states;
    }

    private PlanTask accepted(String id, PlanTask before) {
        var handedIn = due();
        return state(id, before.unit(), before.due(), "ACCEPTED", handedIn, handedIn.plusDays(random.nextInt(5)));
    }

    /** The events of these lives in any order, some twice, and all but the last of each life perhaps never. */
    List<IncomingEvent> events(Map<String, List<PlanTask>> lives) {
        var events = new ArrayList<IncomingEvent>();
        lives.forEach((id, states) -> {
            for (int i = 0; i < states.size(); i++) {
                boolean last = i == states.size() - 1;
                int times = last ? 1 + random.nextInt(2) : random.nextInt(3);
                for (int n = 0; n < times; n++) {
                    events.add(event(states.get(i), i + 1));
                }
            }
        });
        Collections.shuffle(events, random);
        return events;
    }

    Map<String, List<PlanTask>> lives(int count) {
        var lives = new LinkedHashMap<String, List<PlanTask>>();
        for (int i = 0; i < count; i++) {
            lives.put("task-" + i, life("task-" + i));
        }
        return lives;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    LocalDate day() {
        return FIRST_DUE.plusDays(random.nextInt(30) - 10);
    }

    static IncomingEvent event(PlanTask state, long sequence) {
        return new IncomingEvent(
            "e",
            "io.chengxuan.plan.task.progressed.v1",
            state.id(),
            sequence,
            Instant.EPOCH,
            "",
            state.unit(),
            false,
            JSON.writeValueAsString(state).getBytes(StandardCharsets.UTF_8),
            "t",
            0,
            0
        );
    }

    private PlanTask state(
        String id,
        String unit,
        LocalDate due,
        String status,
        @Nullable LocalDate handedIn,
        @Nullable LocalDate accepted
    ) {
        return new PlanTask(
            id,
            "p",
            "j",
            "项目",
            "PLAIN",
            unit,
            unit.equals("PD") ? "SH-OFFICE" : null,
            due,
            status,
            handedIn,
            accepted,
            status.equals("EXCUSED"),
            isShare(id) ? "whole" : null
        );
    }

    /** Every third task is a squad's share of another. */
    static boolean isShare(String id) {
        return id.hashCode() % 3 == 0;
    }

    private LocalDate due() {
        return FIRST_DUE.plusDays(random.nextInt(10));
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
