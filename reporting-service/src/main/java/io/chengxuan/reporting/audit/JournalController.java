package io.chengxuan.reporting.audit;

import io.chengxuan.platform.access.Roles;
import io.chengxuan.platform.access.Scope;
import io.chengxuan.platform.web.Page;
import io.chengxuan.platform.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal for the city: latest entries first, the heads of its chains, and the check that nobody has touched it. */
@RestController
@RequestMapping("/api/reports/journal")
class JournalController {

    private final MongoTemplate template;
    private final Journal journal;
    private final AuditHeads heads;
    private final Seal seal;

    JournalController(MongoTemplate template, Journal journal, AuditHeads heads, Seal seal) {
        this.template = template;
        this.journal = journal;
        this.heads = heads;
        this.seal = seal;
    }

    @GetMapping
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.CITY_APPROVER })
    Page<JournalEntry> entries(
        Scope scope,
        @RequestParam(required = false) @Nullable String aggregate,
        @RequestParam(required = false) @Nullable String actor,
        @ParameterObject Paging paging
    ) {
        scope.requireCity();
        var all = new ArrayList<Criteria>();
        all.add(Criteria.where("at").gt(""));
        if (aggregate != null) {
            all.add(Criteria.where("aggregate").is(aggregate));
        }
        if (actor != null) {
            all.add(Criteria.where("actor").is(actor));
        }
        var query = paging.query(new Criteria().andOperator(all), "at", Sort.Direction.DESC);
        return paging
            .page(
                template.find(query, Document.class, Journal.COLLECTION),
                e -> e.getString("at"),
                e -> e.getString("_id")
            )
            .map(JournalEntry::of);
    }

    /** Where each chain stands, and its last signed head. */
    @GetMapping("/heads")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_EDITOR, Roles.CITY_APPROVER })
    Page<Head> heads(Scope scope) {
        scope.requireCity();
        var anchors = heads.anchors().stream().collect(Collectors.toMap(Anchor::chain, Function.identity()));
        return Page.whole(
            journal
                .chains()
                .stream()
                .flatMap(chain -> journal.storedHead(chain).stream())
                .map(entry ->
                    new Head(entry.topic(), entry.partition(), entry.offset(), entry.hash(), anchors.get(entry.chain()))
                )
                .toList()
        );
    }

    /** Walks over all chains; {@code faults} must be empty. */
    @PostMapping("/verify")
    @RolesAllowed({ Roles.ADMIN, Roles.CITY_APPROVER })
    Verified verify(Scope scope) {
        scope.requireCity();
        var anchors = heads.anchors().stream().collect(Collectors.toMap(Anchor::chain, Function.identity()));
        var chains = new java.util.TreeSet<>(journal.chains());
        chains.addAll(anchors.keySet());
        var results = chains
            .stream()
            .map(chain -> Verification.of(journal, chain, anchors.get(chain), seal))
            .toList();
        return new Verified(
            results.size(),
            results.stream().mapToLong(Verification.Result::entries).sum(),
            results
                .stream()
                .flatMap(result -> result.faults().stream())
                .toList()
        );
    }

    record Head(String topic, int partition, long offset, String hash, @Nullable Anchor anchor) {}

    record Verified(int chains, long entries, List<Verification.Fault> faults) {}
}
