package io.chengxuan.plan.notice;

import io.chengxuan.plan.notice.Notice.Kind;
import io.chengxuan.platform.access.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * How an account wants to be told. What is not set comes at once. A kind that is kept back is so from the moment it was set:
 * what came before stays where it is.
 *
 * @param unit the account belongs to, as far as is known
 * @param roles it had when it last looked, lent ones too; null when it never did since they are kept
 * @param kept kinds that do not come at once
 * @param digested whether a kind is gathered for a digest
 * @param digestedUntil instant up to which notices were gathered; ISO text in whole seconds
 */
@Document("noticeSettings")
record NoticeSettings(
    @Id String account,
    String unit,
    @Nullable Set<String> roles,
    Map<Kind, Kept> kept,
    boolean digested,
    @Nullable String digestedUntil
) {
    /** @param since instant from which on the kind is kept back; ISO text in whole seconds */
    record Kept(NoticeMode mode, String since) {}

    static NoticeSettings none(Caller caller) {
        return new NoticeSettings(caller.accountId(), caller.unit(), caller.roles(), Map.of(), false, null);
    }

    /** The same for the caller as they are now. */
    NoticeSettings of(Caller caller) {
        return new NoticeSettings(account, caller.unit(), caller.roles(), kept, digested, digestedUntil);
    }

    NoticeMode mode(Kind kind) {
        var set = kept.get(kind);
        return set == null ? NoticeMode.AT_ONCE : set.mode();
    }

    /** The same with other modes for some kinds. */
    NoticeSettings with(Map<Kind, NoticeMode> modes, String now) {
        var next = new LinkedHashMap<>(kept);
        modes.forEach((kind, mode) -> {
            if (mode == NoticeMode.AT_ONCE) {
                next.remove(kind);
            } else if (mode(kind) != mode) {
                var before = kept.get(kind);
                next.put(kind, new Kept(mode, before == null ? now : before.since()));
            }
        });
        boolean digest = next
            .values()
            .stream()
            .anyMatch(set -> set.mode() == NoticeMode.DIGEST);
        return new NoticeSettings(account, unit, roles, next, digest, digested ? digestedUntil : now);
    }

    /** What the unit is told, as far as the account can do something about it, and what the account alone is. */
    Criteria all() {
        var decides = Criteria.where("deciders.roles")
            .in(Objects.requireNonNullElse(roles, Set.of()))
            .and("deciders.except")
            .ne(account);
        return Criteria.where("unit")
            .is(unit)
            .and("account")
            .in(null, account)
            .orOperator(Criteria.where("deciders").is(null), decides);
    }

    /** Of all that, what comes at once. */
    Criteria atOnce() {
        var narrowed = new ArrayList<Criteria>();
        narrowed.add(all());
        kept.forEach((kind, set) ->
            narrowed.add(
                new Criteria().orOperator(
                    Criteria.where("kind").ne(kind),
                    Criteria.where("storedAt").is(null),
                    Criteria.where("storedAt").lt(set.since())
                )
            )
        );
        return new Criteria().andOperator(narrowed);
    }

    /** Of all that, what came into the inbox since the last digest and until that instant, and was kept back for the next. */
    Criteria toDigest(String until) {
        var last = String.valueOf(digestedUntil);
        var kinds = kept
            .entrySet()
            .stream()
            .filter(set -> set.getValue().mode() == NoticeMode.DIGEST)
            .map(set -> {
                var since = set.getValue().since();
                var from = since.compareTo(last) > 0 ? since : last;
                return Criteria.where("kind").is(set.getKey()).and("storedAt").gte(from).lt(until);
            })
            .toList();
        return new Criteria().andOperator(all(), new Criteria().orOperator(kinds));
    }

    /** Of those, what the account has not read. */
    Criteria unread(Criteria which) {
        return new Criteria().andOperator(which, Criteria.where("readBy").ne(account));
    }
}
