package io.chengxuan.plan.document;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.w3c.dom.Node;

/**
 * The automatic numbers of Word paragraphs: {@code 一、} and {@code （一）} are usually not in the text but counted. Only
 * what plans use: levels, starts, Chinese and Arabic numerals; bullets give nothing.
 */
final class WordNumbering {

    private static final int LEVELS = 9;

    private final XWPFDocument document;
    private final Map<BigInteger, int[]> counters = new HashMap<>();
    private final Set<BigInteger> started = new HashSet<>();

    WordNumbering(XWPFDocument document) {
        this.document = document;
    }

    /** Counts the paragraph and returns its number as Word shows it, or an empty text. */
    String next(Node paragraph) {
        var own = WordXml.property(paragraph, "numPr");
        var styled = own == null ? ofStyle(WordXml.property(paragraph, "pStyle")) : null;
        var id = own == null ? (styled == null ? "" : styled.getNumId().getVal().toString()) : child(own, "numId");
        var level = own == null ? (styled == null ? "" : level(styled)) : child(own, "ilvl");
        if (!id.matches("[1-9]\\d{0,5}") || document.getNumbering() == null) {
            return "";
        }
        var num = document.getNumbering().getNum(new BigInteger(id));
        int depth = level.matches("[0-8]") ? Integer.parseInt(level) : 0;
        return num == null || lvl(num, depth) == null ? "" : count(num, depth);
    }

    private String count(XWPFNum num, int depth) {
        var counter = counters.computeIfAbsent(num.getCTNum().getAbstractNumId().getVal(), id -> new int[LEVELS]);
        if (started.add(num.getCTNum().getNumId()) && num.getCTNum().sizeOfLvlOverrideArray() > 0) {
            Arrays.fill(counter, 0);
        }
        for (int i = 0; i <= depth; i++) {
            if (i == depth || counter[i] == 0) {
                counter[i] = counter[i] == 0 ? start(num, i) : counter[i] + 1;
            }
        }
        Arrays.fill(counter, depth + 1, LEVELS, 0);
        return shown(num, depth, counter);
    }

    private String shown(XWPFNum num, int depth, int[] counter) {
        var lvl = lvl(num, depth);
        var text = lvl == null || !lvl.isSetLvlText() ? "" : lvl.getLvlText().getVal();
        if (text == null || format(lvl).equals("bullet") || format(lvl).equals("none")) {
            return "";
        }
        for (int i = 0; i <= depth; i++) {
            var format = format(lvl(num, i));
            text = text.replace(
                "%" + (i + 1),
                format.matches("(?i).*(chinese|japanese|taiwanese|ideograph).*") ? chinese(counter[i]) : "" + counter[i]
            );
        }
        return text;
    }

    private int start(XWPFNum num, int depth) {
        for (var override : num.getCTNum().getLvlOverrideList()) {
            if (override.getIlvl().intValue() == depth && override.isSetStartOverride()) {
                return override.getStartOverride().getVal().intValue();
            }
        }
        var lvl = lvl(num, depth);
        return lvl == null || !lvl.isSetStart() ? 1 : lvl.getStart().getVal().intValue();
    }

    private @Nullable CTLvl lvl(XWPFNum num, int depth) {
        var definition = document.getNumbering().getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        var levels = definition == null ? null : definition.getCTAbstractNum();
        return levels == null || levels.sizeOfLvlArray() <= depth ? null : levels.getLvlArray(depth);
    }

    private static String format(@Nullable CTLvl lvl) {
        return lvl == null || !lvl.isSetNumFmt() ? "decimal" : lvl.getNumFmt().getVal().toString();
    }

    private @Nullable CTNumPr ofStyle(@Nullable Node style) {
        var styles = document.getStyles();
        var id = style == null ? "" : WordXml.value(style);
        for (int hops = 0; styles != null && !id.isEmpty() && hops < 20; hops++) {
            var found = styles.getStyle(id);
            if (found == null) {
                return null;
            }
            var properties = found.getCTStyle().getPPr();
            if (properties != null && properties.isSetNumPr() && properties.getNumPr().isSetNumId()) {
                return properties.getNumPr();
            }
            id = found.getBasisStyleID() == null ? "" : found.getBasisStyleID();
        }
        return null;
    }

    private static String level(CTNumPr properties) {
        return properties.isSetIlvl() ? properties.getIlvl().getVal().toString() : "0";
    }

    private static String child(Node properties, String name) {
        var child = WordXml.children(properties)
            .stream()
            .filter(node -> WordXml.name(node).equals(name))
            .findFirst();
        return child.map(WordXml::value).orElse("");
    }

    private static String chinese(int number) {
        var digits = "〇一二三四五六七八九";
        if (number < 10 || number > 99) {
            return number < 10 ? digits.substring(number, number + 1) : "" + number;
        }
        var tens = number < 20 ? "" : digits.substring(number / 10, number / 10 + 1);
        return tens + "十" + (number % 10 == 0 ? "" : digits.substring(number % 10, (number % 10) + 1));
    }
}
