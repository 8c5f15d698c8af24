package minzheng.atlas.ingest.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.NamesMet;
import org.jspecify.annotations.Nullable;

/** A walk through an XML file from element to element. Names are without their prefix. */
public final class XmlFile implements AutoCloseable {
    private static final int MAX_DEPTH = 256;
    private static final int MAX_TEXT = 1_000_000;

    /** Takes the characters of an element as they come, in pieces. */
    public interface Characters {
        void take(char[] buffer, int start, int length);
    }

    private final MeteredBytes bytes;
    private final long size;
    private final XMLStreamReader in;
    private final NamesMet names = new NamesMet();
    private int depth;

    private XmlFile(InputStream raw, long size, @Nullable Charset encoding) throws IOException {
        this.bytes = new MeteredBytes(raw);
        this.size = size;
        try {
            in = encoding == null
                    ? factory().createXMLStreamReader(bytes)
                    : factory().createXMLStreamReader(bytes, encoding.name());
        } catch (XMLStreamException e) {
            bytes.close();
            throw XmlFaults.broken(e);
        }
    }

    /** Whether a file's first bytes are of an XML file with this outermost element. */
    public static boolean begins(byte[] head, String root) {
        String start =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        return start.startsWith("<")
                && Pattern.compile("<(\\w+:)?" + root + "[\\s/>]")
                        .matcher(start)
                        .find();
    }

    public static XmlFile open(Path file, @Nullable Charset encoding) {
        try {
            return new XmlFile(Files.newInputStream(file), Files.size(file), encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a stream, e.g. an entry of an archive; it is closed with this.
     *
     * @param size in bytes, for the progress; 0 where it is not known
     */
    public static XmlFile open(InputStream in, long size, @Nullable Charset encoding) {
        try {
            return new XmlFile(in, size, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory(); // another one is on the class path
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, type, related, location) -> {}); // all of it is also thrown
        return factory;
    }

    /** To the next beginning or end of an element, wherever; false at the end of the file. */
    public boolean step() {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {} // text between elements
            }
        }
    }

    /** To the next element inside the one just begun; false at that one's end. Each must be read, skipped or left. */
    public boolean child() {
        return step() && atStart();
    }

    public boolean atStart() {
        return in.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    public String name() {
        return in.getLocalName();
    }

    /** The namespace of the element's name; empty where it has none. */
    public String namespace() {
        return in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
    }

    public @Nullable String attribute(String name) {
        return in.getAttributeValue(null, name);
    }

    /** How many elements are open. */
    public int depth() {
        return depth;
    }

    public void skip() {
        leave(depth);
    }

    /** Goes on until the element that was opened as number {@code opened} is closed. */
    public void leave(int opened) {
        while (depth >= opened) {
            event();
        }
    }

    /** The text of the element just begun, with that of elements inside; the walk ends on its end. */
    public String text() {
        StringBuilder text = new StringBuilder();
        characters((buffer, start, length) -> {
            if (text.length() + length > MAX_TEXT) {
                throw XmlFaults.textTooLong(MAX_TEXT);
            }
            text.append(buffer, start, length);
        });
        return text.toString().strip();
    }

    /** Hands on the characters of the element just begun; the walk ends on its end. */
    public void characters(Characters to) {
        int opened = depth;
        while (depth >= opened) {
            switch (event()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    to.take(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                default -> {} // elements inside
            }
        }
    }

    public String position() {
        return XmlFaults.position(in.getLocation());
    }

    public OptionalDouble progress() {
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1.0, (double) bytes.total() / size));
    }

    @Override
    public void close() {
        try {
            in.close();
            bytes.close();
        } catch (XMLStreamException e) {
            throw XmlFaults.broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int event() {
        try {
            bytes.nextToken();
            int event = in.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begun();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw XmlFaults.documentType();
                default -> {} // text, comments, instructions
            }
            return event;
        } catch (XMLStreamException e) {
            throw XmlFaults.broken(e);
        } catch (BrokenFile e) {
            throw e.finding().position() == null
                    ? new BrokenFile(e.finding().at(e.finding().row(), position()))
                    : e;
        }
    }

    private void begun() {
        if (++depth > MAX_DEPTH) {
            throw XmlFaults.tooDeep(MAX_DEPTH);
        }
        names.met(in.getLocalName());
        for (int i = 0; i < in.getAttributeCount(); i++) {
            names.met(in.getAttributeLocalName(i));
        }
    }
}
