package io.chengxuan.platform.review;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code chengxuan.review}: which levels what each kind of unit writes passes through, and the working days that
 * each level has. Handing in is what the first level answers for; a bureau whose squads look at their own texts once more
 * has them pass through SQUAD, too.
 */
@ConfigurationProperties("chengxuan.review")
public record ReviewSettings(
    @DefaultValue({ "DISTRICT", "CITY" }) List<ReviewLevel> ofSquads,
    @DefaultValue({ "DISTRICT", "CITY" }) List<ReviewLevel> ofDistricts,
    @DefaultValue("CITY") List<ReviewLevel> ofCity,
    @DefaultValue("1") int squadDays,
    @DefaultValue("2") int districtDays,
    @DefaultValue("3") int cityDays
) {
    /** @param author where the author stands; departments stand at CITY */
    public ReviewRule of(ReviewLevel author, BusinessDays calendar) {
        var route = switch (author) {
            case SQUAD -> ofSquads;
            case DISTRICT -> ofDistricts;
            case CITY -> ofCity;
        };
        var days = Map.of(ReviewLevel.SQUAD, squadDays, ReviewLevel.DISTRICT, districtDays, ReviewLevel.CITY, cityDays);
        return new ReviewRule(route, days, calendar);
    }
}
