package candour.diagram;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements through the JDK's XML writer, so that whatever a model's names hold is text (fault S09). */
final class Svg {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** Begins the picture; what it shows is the part of the drawing inside the box. */
    Svg(Box shown, Object... attributes) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The picture cannot be written", e);
        }
        attributes("width", shown.width(), "height", shown.height());
        attributes("viewBox", "%s %s %s %s"
                .formatted(number(shown.x()), number(shown.y()), number(shown.width()), number(shown.height())));
        attributes(attributes);
    }

    /** Begins an element; attributes are names and values in turn. */
    Svg open(String element, Object... attributes) {
        return write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(element);
            attributes(attributes);
        });
    }

    Svg close() {
        return write(xml::writeEndElement);
    }

    /** An element that holds nothing. */
    Svg draw(String element, Object... attributes) {
        return write(() -> {
            xml.writeEmptyElement(element);
            attributes(attributes);
        });
    }

    /** An element that holds words. */
    Svg say(String element, String words, Object... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            attributes(attributes);
            xml.writeCharacters(words);
            xml.writeEndElement();
        });
    }

    /** Ends the picture. */
    String finished() {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.close();
        });
        return text + "\n";
    }

    private void attributes(Object... namesAndValues) {
        write(() -> {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                Object value = namesAndValues[i + 1];
                xml.writeAttribute(
                        (String) namesAndValues[i],
                        value instanceof Number given ? number(given.doubleValue()) : value.toString());
            }
        });
    }

    /** At most one digit after the point: nobody sees more, and the same model always gives the same text. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private Svg write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The picture cannot be written", e);
        }
    }
}
