package io.chengxuan.media.assessment.run;

import io.chengxuan.platform.calendar.WorkingDays;
import io.chengxuan.platform.inbox.Copies;
import io.chengxuan.platform.inbox.EventHandler;
import io.chengxuan.platform.inbox.IncomingEvent;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** This service's copy of the years' holiday arrangements, kept by plan-service's events. */
@Component
class Holidays implements EventHandler {

    private static final String TYPES = "io.chengxuan.plan.holidays.";

    private final Copies copies;

    Holidays(MongoTemplate template) {
        copies = new Copies(template.getCollection("holiday_copies"));
    }

    /** The fields of plan-service's arrangement that are used here. */
    record Arrangement(int year, List<String> off, List<String> work) {}

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var year = event.dataAs(Arrangement.class);
        copies.apply(event, new Document("year", year.year()).append("off", year.off()).append("work", year.work()));
    }

    WorkingDays workingDays() {
        var off = new HashSet<LocalDate>();
        var work = new HashSet<LocalDate>();
        var years = new HashSet<Integer>();
        for (var copy : copies.collection().find()) {
            off.addAll(days(copy, "off"));
            work.addAll(days(copy, "work"));
            years.add(copy.getInteger("year"));
        }
        return new WorkingDays(off, work, years);
    }

    private static Set<LocalDate> days(Document copy, String field) {
        var days = new HashSet<LocalDate>();
        copy.getList(field, String.class, List.of()).forEach(day -> days.add(LocalDate.parse(day)));
        return days;
    }
}
