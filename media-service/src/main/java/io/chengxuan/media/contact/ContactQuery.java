package io.chengxuan.media.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which contacts are asked for.
 *
 * @param status KEPT unless told
 * @param due only those that are proposed for erasure
 */
record ContactQuery(@Nullable String outlet, Contact.@Nullable Status status, @Nullable Boolean due) {
    Criteria criteria(LocalDate dueBy) {
        var all = new ArrayList<Criteria>();
        all.add(Criteria.where("status").is(status == null ? Contact.Status.KEPT : status));
        if (outlet != null) {
            all.add(Criteria.where("outletId").is(outlet));
        }
        if (Boolean.TRUE.equals(due)) {
            all.add(Criteria.where("confirmedOn").lte(dueBy.toString()));
        }
        return new Criteria().andOperator(all);
    }
}
