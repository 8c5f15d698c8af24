package minzheng.atlas.ogc.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page read by a strict parser: HTML's two short cuts are written out first, nothing else is forgiven. */
final class Markup {
    private static final Pattern TAG = Pattern.compile("<([a-z0-9]+)((?: [a-zA-Z-]+(?:=\"[^\"<>]*\")?)*)>");
    private static final Pattern BARE = Pattern.compile(" ([a-zA-Z-]+)(?= |$)");
    private static final List<String> VOID = List.of("meta", "link", "input");

    private final Document document;

    private Markup(Document document) {
        this.document = document;
    }

    static Markup parse(String html) {
        String xml = TAG.matcher(html.replaceFirst("^<!DOCTYPE html>", "")).replaceAll(Markup::written);
        try {
            return new Markup(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + html, e);
        }
    }

    private static String written(MatchResult tag) {
        String attributes = Pattern.compile("=\"[^\"]*\"|" + BARE.pattern())
                .matcher(tag.group(2))
                .replaceAll(one -> java.util.regex.Matcher.quoteReplacement(
                        one.group(1) == null ? one.group() : " " + one.group(1) + "=\"\""));
        return java.util.regex.Matcher.quoteReplacement(
                "<" + tag.group(1) + attributes + (VOID.contains(tag.group(1)) ? "/>" : ">"));
    }

    List<Element> all(String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The texts of all elements with a tag. */
    List<String> texts(String tag) {
        return all(tag).stream().map(Element::getTextContent).toList();
    }

    List<String> values(String tag, String attribute) {
        return all(tag).stream()
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    /** Every element there is, in order. */
    List<Element> elements() {
        return all("*");
    }
}
