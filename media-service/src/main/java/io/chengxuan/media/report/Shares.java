package io.chengxuan.media.report;

import io.chengxuan.platform.access.Unit;
import io.chengxuan.platform.access.UnitTree;
import io.chengxuan.platform.web.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units a piece is about, and how it counts for each of them. */
public final class Shares {

    public static final int MOST = 40;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(Share.WHOLE);

    private Shares() {}

    /**
     * @param weights of the units in their order, up to four decimals, together 1; none of them given for equal parts, of which
     *     the first take what cannot be divided
     */
    public static List<Share> of(List<String> units, List<@Nullable BigDecimal> weights) {
        var problem = Problem.invalid();
        if (units.stream().distinct().count() < units.size()) {
            throw problem.at("/shares", "share-twice");
        }
        long given = weights.stream().filter(java.util.Objects::nonNull).count();
        if (given == 0) {
            return equal(units);
        }
        var shares = new ArrayList<Share>();
        int sum = 0;
        for (int i = 0; i < units.size(); i++) {
            var weight = weights.get(i);
            var parts = weight == null ? BigDecimal.ZERO : weight.multiply(WHOLE).stripTrailingZeros();
            if (parts.signum() <= 0 || parts.scale() > 0 || parts.compareTo(WHOLE) > 0) {
                problem.at("/shares/" + i + "/weight", "share-weight");
                continue;
            }
            shares.add(new Share(units.get(i), parts.intValueExact()));
            sum += parts.intValueExact();
        }
        if (problem.hasErrors()) {
            throw problem;
        }
        if (sum != Share.WHOLE) {
            throw problem.at("/shares", "share-sum", BigDecimal.valueOf(sum, 4).stripTrailingZeros().toPlainString());
        }
        return List.copyOf(shares);
    }

    private static List<Share> equal(List<String> units) {
        var shares = new ArrayList<Share>();
        for (int i = 0; i < units.size(); i++) {
            int parts = Share.WHOLE / units.size() + (i < Share.WHOLE % units.size() ? 1 : 0);
            shares.add(new Share(units.get(i), parts));
        }
        return List.copyOf(shares);
    }

    /** The lowest unit that has all of them at or below it: whoever may register for it may register for each of them. */
    static String owner(List<Share> shares, UnitTree tree) {
        return ownerOf(shares.stream().map(Share::unit).toList(), tree);
    }

    /** The same of codes. */
    public static String ownerOf(List<String> units, UnitTree tree) {
        var common = units.isEmpty() ? new ArrayList<String>() : upwards(units.getFirst(), tree);
        units.forEach(unit -> common.retainAll(upwards(unit, tree)));
        return common.isEmpty() ? tree.city() : common.getFirst();
    }

    private static List<String> upwards(String unit, UnitTree tree) {
        var up = new ArrayList<String>();
        for (
            @Nullable
            String at = unit;
            at != null && !up.contains(at);

        ) {
            up.add(at);
            at = tree.find(at).map(Unit::parent).orElse(null);
        }
        return up;
    }
}
