package minzheng.atlas.ogc.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes markup; every text and value is escaped, and an address becomes a link only where it can do no harm. */
final class Html {
    private static final Pattern BILINGUAL = Pattern.compile("(.*\\p{IsHan}.*?) / (\\P{IsHan}+)", Pattern.DOTALL);

    private final StringBuilder out = new StringBuilder(16 * 1024);

    /** Attributes are names and values in turn; one without a text is written as its name alone. */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                out.append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).words(text).close(tag);
    }

    /** A text that may be "中文 / English", the English marked as such. */
    Html words(String text) {
        Matcher both = BILINGUAL.matcher(text);
        if (both.matches()) {
            return text(both.group(1))
                    .text(" ")
                    .open("span", "lang", "en")
                    .text(both.group(2))
                    .close("span");
        }
        return text(text);
    }

    /** The first of a text that is "中文 / English", else all of it. */
    static String chinese(String text) {
        Matcher both = BILINGUAL.matcher(text);
        return both.matches() ? both.group(1) : text;
    }

    /** A link where the address is relative or of the web; else the words alone. */
    Html link(String address, String words, String... attributes) {
        if (!isOfTheWeb(address)) {
            return words(words);
        }
        String[] all = new String[attributes.length + 2];
        all[0] = "href";
        all[1] = address;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return element("a", words, all);
    }

    /** Our own text, which is markup already. */
    Html markup(String own) {
        out.append(own);
        return this;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isOfTheWeb(String address) {
        try {
            String scheme = new URI(address).getScheme();
            return scheme == null || scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n', '\r' -> out.append(c);
                default -> out.append(Character.isISOControl(c) || c >= '\uFFFE' ? '\uFFFD' : c);
            }
        }
    }
}
