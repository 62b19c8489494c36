package io.chengxuan.media.workdays;

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
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The arrangements of holidays that plan-service tells of, read from memory. */
@Component
public class OfficialDays implements EventHandler {

    private static final String TYPES = "io.chengxuan.plan.holidays.";

    private final Copies copies;
    private volatile WorkingDays workingDays = WorkingDays.WEEKENDS_ONLY;

    OfficialDays(MongoTemplate template) {
        copies = new Copies(template.getCollection("holiday_copies"));
        reload();
    }

    record Arrangement(int year, List<String> off, List<String> work) {}

    @Override
    public boolean accepts(String type) {
        return type.startsWith(TYPES);
    }

    @Override
    public void handle(IncomingEvent event) {
        var told = event.dataAs(Arrangement.class);
        var fields = new Document("year", told.year()).append("off", told.off()).append("work", told.work());
        if (copies.apply(event, fields)) {
            reload();
        }
    }

    public LocalDate plus(LocalDate day, int count) {
        return workingDays.plus(day, count);
    }

    /** Another instance may have taken the event. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    final void reload() {
        var off = new HashSet<LocalDate>();
        var work = new HashSet<LocalDate>();
        var years = new HashSet<Integer>();
        for (var copy : copies.collection().find()) {
            add(off, copy, "off");
            add(work, copy, "work");
            years.add(copy.getInteger("year"));
        }
        workingDays = new WorkingDays(off, work, years);
    }

    private static void add(Set<LocalDate> days, Document copy, String field) {
        copy.getList(field, String.class, List.of()).forEach(day -> days.add(LocalDate.parse(day)));
    }
}
