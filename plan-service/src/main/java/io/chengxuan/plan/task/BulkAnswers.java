package io.chengxuan.plan.task;

import io.chengxuan.platform.outbox.Command;
import io.chengxuan.platform.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was answered to acts on many tasks, for whoever asks the same again within two days. */
@Repository
class BulkAnswers {

    private static final Duration KEPT = Duration.ofDays(2);

    private final MongoTemplate template;
    private final JsonMapper json;
    private final Clock clock;

    BulkAnswers(MongoTemplate template, JsonMapper json, Clock clock) {
        this.template = template;
        this.json = json;
        this.clock = clock;
        template.indexOps(Kept.class).createIndex(new Index("at", Sort.Direction.ASC));
    }

    /** @param at ISO instant, so that it sorts as text */
    @Document("bulkAnswers")
    record Kept(@Id String id, String body, String answer, String at) {}

    /** What was answered to this command; {@code idempotency-key-reused} 422 when it was another one. */
    Optional<ActOnMany.Answer> find(Command command) {
        if (command.key() == null) {
            return Optional.empty();
        }
        var kept = Optional.ofNullable(template.findById(command.key(), Kept.class));
        if (kept.isPresent() && !kept.get().body().equals(command.body())) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        }
        return kept.map(it -> json.readValue(it.answer(), ActOnMany.Answer.class));
    }

    /** The answer, or what another request with the same key has answered meanwhile. */
    ActOnMany.Answer keep(Command command, ActOnMany.Answer answer) {
        if (command.key() == null) {
            return answer;
        }
        try {
            var at = command.at().toString();
            template.insert(new Kept(command.key(), command.body(), json.writeValueAsString(answer), at));
            return answer;
        } catch (DuplicateKeyException _) {
            return find(command).orElse(answer);
        }
    }

    @Scheduled(fixedRateString = "${chengxuan.plan.forgetting:1h}")
    void forget() {
        var before = clock.instant().minus(KEPT).toString();
        template.remove(new Query(Criteria.where("at").lt(before)), Kept.class);
    }
}
