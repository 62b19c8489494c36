package io.chengxuan.plan.unit;

import io.chengxuan.platform.access.Unit.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The names under which documents know a unit when nobody has listed them:
 * <ul>
 * <li>the city: {@code 市局}, {@code 市城管执法局}, and its name with 城市管理行政执法 shortened to 城管执法;
 * <li>a department: its name with and without a leading {@code 市局};
 * <li>a district: its name without the kind of body at its end ({@code 浦东新区}), and that without 区, 新区, 新片区 or 县
 * ({@code 浦东}); a leading {@code 市局} may be left out;
 * <li>a squad: none, street names repeat across districts.
 * </ul>
 * An alias has two characters at least. One that fits two units is not an error here: whoever uses it is asked.
 */
final class DefaultAliases {

    private static final String CITY_BUREAU = "市局";
    private static final Pattern BODY = Pattern.compile(
        "(城市管理行政执法局|城市管理局|城管执法局|城管局|综合执法大队|综合执法支队|执法大队|执法支队|执法总队)$"
    );
    private static final Pattern AREA = Pattern.compile("(新片区|新区|区|县)$");

    private DefaultAliases() {}

    static List<String> of(Level level, String name) {
        var aliases = new LinkedHashSet<String>();
        switch (level) {
            case CITY -> {
                aliases.add(CITY_BUREAU);
                aliases.add("市城管执法局");
                aliases.add(name.replace("城市管理行政执法", "城管执法"));
            }
            case DEPARTMENT -> {
                aliases.add(withoutBureau(name));
                aliases.add(CITY_BUREAU + withoutBureau(name));
            }
            case DISTRICT -> {
                aliases.add(withoutBureau(name));
                var area = BODY.matcher(withoutBureau(name)).replaceFirst("");
                aliases.add(area);
                aliases.add(AREA.matcher(area).replaceFirst(""));
            }
            case SQUAD -> {
                // none
            }
        }
        aliases.remove(name);
        aliases.removeIf(alias -> alias.length() < 2);
        return List.copyOf(aliases);
    }

    private static String withoutBureau(String name) {
        return name.startsWith(CITY_BUREAU) ? name.substring(CITY_BUREAU.length()) : name;
    }
}
