package io.chengxuan.plan.document;

/** Text for XML. */
public final class XmlText {

    private XmlText() {}

    /** Without the characters that no XML document bears. */
    public static String bearable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
