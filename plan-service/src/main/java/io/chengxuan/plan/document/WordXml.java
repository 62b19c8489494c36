package io.chengxuan.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks at the XML of a Word document; elements are known by their local names. */
final class WordXml {

    private WordXml() {}

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                children.add(child);
            }
        }
        return children;
    }

    static String name(Node node) {
        var local = node.getLocalName();
        return local == null ? node.getNodeName().replaceFirst("^.*:", "") : local;
    }

    /** The words of a paragraph as they stand after all tracked changes; line and page breaks as newlines. */
    static String text(Node paragraph) {
        var text = new StringBuilder();
        append(paragraph, text);
        return text.toString();
    }

    private static void append(Node parent, StringBuilder text) {
        for (var child : children(parent)) {
            switch (name(child)) {
                case "t" -> text.append(child.getTextContent());
                case "tab", "ptab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "del", "moveFrom", "pPr", "rPr", "delText", "instrText", "Fallback", "txbxContent", "rt" -> {
                }
                default -> append(child, text);
            }
        }
    }

    static List<Node> textBoxes(Node paragraph) {
        return below(paragraph, "txbxContent", List.of("Fallback", "pPr", "del")).toList();
    }

    static List<Node> rows(Node table) {
        return below(table, "tr", List.of("tbl", "del")).toList();
    }

    static List<Node> ofRow(Node row) {
        return below(row, "tc", List.of("tbl", "trPr")).toList();
    }

    static List<Node> cells(Node table) {
        return rows(table)
            .stream()
            .flatMap(row -> ofRow(row).stream())
            .toList();
    }

    static List<Node> paragraphs(Node cell) {
        return below(cell, "p", List.of("txbxContent", "Fallback")).toList();
    }

    /** Whether the table only lays out other tables. */
    static boolean holdsTables(Node table) {
        return cells(table)
            .stream()
            .anyMatch(cell -> below(cell, "tbl", List.of("p")).findAny().isPresent());
    }

    static boolean goesOnFromAbove(Node cell) {
        var merge = property(cell, "vMerge");
        return merge != null && !"restart".equals(value(merge));
    }

    static int number(Node owner, String property, int otherwise) {
        var node = property(owner, property);
        var value = node == null ? "" : value(node);
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : otherwise;
    }

    /** A property of a paragraph, row or cell: {@code w:pPr/w:numPr} and the like. */
    static @Nullable Node property(Node owner, String name) {
        var properties = children(owner)
            .stream()
            .filter(child -> name(child).matches("pPr|trPr|tcPr|numPr"));
        return properties
            .flatMap(node -> children(node).stream())
            .filter(child -> name(child).equals(name))
            .findFirst()
            .orElse(null);
    }

    static String value(Node node) {
        var attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            if (name(attributes.item(i)).equals("val")) {
                return attributes.item(i).getNodeValue();
            }
        }
        return "";
    }

    /** All elements of a name below a node, not looking into what is found or into the closed ones. */
    private static Stream<Node> below(Node parent, String name, List<String> closed) {
        return children(parent)
            .stream()
            .flatMap(child -> {
                if (name(child).equals(name)) {
                    return Stream.of(child);
                }
                return closed.contains(name(child)) ? Stream.empty() : below(child, name, closed);
            });
    }
}
