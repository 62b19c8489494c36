package io.chengxuan.plan.feed;

import static io.chengxuan.platform.access.AccessAutoConfiguration.BUSINESS_ZONE;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Business time in a calendar: eight hours ahead, without summer time since September 1991. The zone is described here, and times
 * are written as they are with its name: the library's own rules for the zone keep the summer time of 1991 for ever.
 */
final class ShanghaiTime {

    private static final LocalDateTime SINCE = LocalDateTime.of(1991, 9, 15, 0, 0);
    private static final ZoneOffset EIGHT = ZoneOffset.ofHours(8);

    private ShanghaiTime() {}

    /** The same property, its time named as one of this zone. */
    static <P extends DateProperty<LocalDateTime>> P at(P property) {
        property.add(new net.fortuna.ical4j.model.parameter.TzId(BUSINESS_ZONE.getId()));
        return property;
    }

    static VTimeZone zone() {
        var standard = new Standard();
        standard.add(new DtStart<>(SINCE));
        standard.add(new TzOffsetFrom(EIGHT));
        standard.add(new TzOffsetTo(EIGHT));
        standard.add(new TzName("CST"));
        var zone = new VTimeZone();
        zone.add(new TzId(BUSINESS_ZONE.getId()));
        zone.add(standard);
        return zone;
    }
}
