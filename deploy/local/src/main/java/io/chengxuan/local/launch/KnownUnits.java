package io.chengxuan.local.launch;

import io.chengxuan.local.keys.LocalToken;
import io.chengxuan.local.process.Folders;
import io.chengxuan.local.process.PlatformState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The units of a running platform, by which a token is checked before it is given out.
 *
 * @param levels of the units by their codes
 */
record KnownUnits(Map<String, String> levels) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Map<String, Set<String>> LEVELS = Map.of(
        "city-editor",
        Set.of("CITY"),
        "city-approver",
        Set.of("CITY"),
        "department-editor",
        Set.of("DEPARTMENT"),
        "district-editor",
        Set.of("DISTRICT"),
        "district-approver",
        Set.of("DISTRICT"),
        "squad-officer",
        Set.of("SQUAD", "DISTRICT")
    );

    /** Empty while the platform does not run, does not answer, or has no units. */
    static Optional<KnownUnits> of(Folders folders, byte[] secret) {
        return PlatformState.read(folders)
            .filter(PlatformState::ready)
            .flatMap(state -> asked(gateway(state), secret))
            .filter(units -> !units.levels.isEmpty());
    }

    /** @throws Options.WrongOption when the unit is not there or not of the role's level */
    void require(LocalToken token) {
        String level = levels.get(token.unit());
        if (level == null) {
            throw new Options.WrongOption("no unit " + token.unit() + "; GET /api/units lists them");
        }
        Set<String> fitting = LEVELS.getOrDefault(token.role(), Set.of(level));
        if (!fitting.contains(level)) {
            throw new Options.WrongOption(
                "the role " + token.role() + " does not belong to " + token.unit() + ", a unit of level " + level
            );
        }
    }

    private static URI gateway(PlatformState state) {
        return Welcome.gateway(state.listen(), state.portOffset());
    }

    private static Optional<KnownUnits> asked(URI gateway, byte[] secret) {
        String reader = LocalToken.of("viewer", Optional.empty()).signed(secret, Instant.now());
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("api/units"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + reader)
            .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(read(answer.body())) : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static KnownUnits read(String json) {
        Map<String, String> levels = new HashMap<>();
        new JsonMapper()
            .readTree(json)
            .path("items")
            .forEach(unit -> levels.put(unit.path("id").asString(), unit.path("level").asString()));
        return new KnownUnits(levels);
    }
}
