package io.chengxuan.plan.export;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The paragraphs of an official document (GB/T 9704-2012): 三号 仿宋 in lines of 28 pt, headings in 黑体 and 楷体. A machine
 * without these fonts shows its own Song, Hei or Kai.
 */
enum WordStyle {
    MASTHEAD("发文机关标志", Font.TITLE, 30, STJc.CENTER, 0),
    NUMBER("发文字号", Font.BODY, 16, STJc.CENTER, 0),
    TITLE("公文标题", Font.TITLE, 22, STJc.CENTER, 0),
    HEADING_1("一级标题", Font.HEAVY, 16, STJc.BOTH, 560),
    HEADING_2("二级标题", Font.KAI, 16, STJc.BOTH, 560),
    BODY("公文正文", Font.BODY, 16, STJc.BOTH, 560),
    SIGNATURE("署名", Font.BODY, 16, STJc.RIGHT, 560),
    ANNEX("附件", Font.HEAVY, 16, STJc.LEFT, 560),
    CELL("表格文字", Font.BODY, 10, STJc.LEFT, 280),
    CELL_MIDDLE("表格居中", Font.BODY, 10, STJc.CENTER, 280),
    CELL_HEAD("表头", Font.HEAVY, 10, STJc.CENTER, 280),
    MARK("页眉标记", Font.BODY, 10, STJc.RIGHT, 0),
    PAGE("页码", Font.BODY, 14, STJc.CENTER, 0),
    NOTE("题注", Font.KAI, 16, STJc.CENTER, 560);

    /** Names of fonts. */
    static final class Font {

        static final String TITLE = "方正小标宋简体";
        static final String BODY = "仿宋_GB2312";
        static final String HEAVY = "黑体";
        static final String KAI = "楷体_GB2312";

        private Font() {}
    }

    private static final int TWO_LETTERS = 640;
    private static final BigInteger AFTER_TITLE = BigInteger.valueOf(400);

    private final String label;
    private final String font;
    private final int points;
    private final STJc.Enum alignment;
    private final int line;

    /** @param line height of a line in twips; 0 for what the font needs */
    WordStyle(String label, String font, int points, STJc.Enum alignment, int line) {
        this.label = label;
        this.font = font;
        this.points = points;
        this.alignment = alignment;
        this.line = line;
    }

    String id() {
        return "cx" + ordinal();
    }

    static void addTo(XWPFStyles styles) {
        for (var style : values()) {
            styles.addStyle(new XWPFStyle(style.definition()));
        }
    }

    private CTStyle definition() {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id());
        style.addNewName().setVal(label);
        paragraph(style.addNewPPr());
        letters(style.addNewRPr(), font, points, this == MASTHEAD ? WordPage.RED : null);
        return style;
    }

    private void paragraph(CTPPrGeneral properties) {
        var spacing = properties.addNewSpacing();
        if (line > 0) {
            spacing.setLine(BigInteger.valueOf(line));
            spacing.setLineRule(line > 400 ? STLineSpacingRule.EXACT : STLineSpacingRule.AUTO);
        } else if (this == TITLE || this == MASTHEAD || this == NUMBER) {
            spacing.setAfter(AFTER_TITLE);
        }
        if (this == BODY || this == HEADING_1 || this == HEADING_2) {
            properties.addNewInd().setFirstLine(BigInteger.valueOf(TWO_LETTERS));
        }
        properties.addNewJc().setVal(alignment);
        if (this == HEADING_1 || this == HEADING_2) {
            properties.addNewOutlineLvl().setVal(BigInteger.valueOf(this == HEADING_1 ? 0 : 1));
        }
    }

    /** Letters of the Latin alphabet and digits in Times, as official documents have them. */
    private static void letters(CTRPr properties, String font, int points, @Nullable String colour) {
        var fonts = properties.addNewRFonts();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setEastAsia(font);
        if (colour != null) {
            properties.addNewColor().setVal(colour);
        }
        properties.addNewSz().setVal(BigInteger.valueOf(2L * points));
    }
}
