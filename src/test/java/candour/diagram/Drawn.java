package candour.diagram;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A picture as whoever looks at it meets it: titles, shapes, lines and words with the room they take. */
final class Drawn {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Document content;

    private Drawn(Document content) {
        this.content = content;
    }

    static Drawn of(String svg) {
        try {
            return new Drawn(DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg))));
        } catch (Exception e) {
            throw new AssertionError("The picture is not well-formed", e);
        }
    }

    /** Words that stand together, in their shape where they stand in one. */
    record Said(String words, Box box, Shape shape) {}

    record Shape(String title, Box box) {}

    record Line(List<Point> points) {

        /** Whether the line runs through a box, looked at pixel by pixel. */
        boolean runsThrough(Box box) {
            for (int i = 1; i < points.size(); i++) {
                Point from = points.get(i - 1);
                for (double along = 0; along <= from.distanceTo(points.get(i)); along++) {
                    Point here = from.towards(points.get(i), along);
                    if (box.touches(new Box(here.x(), here.y(), 0.1, 0.1))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    Element root() {
        return content.getDocumentElement();
    }

    List<Element> all(String name) {
        NodeList found = content.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    List<String> titles() {
        return all("title").stream().map(Element::getTextContent).toList();
    }

    /** What holds no other shapes. */
    List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        for (Element group : all("g")) {
            Shape shape = shape(group);
            if (shape != null) {
                shapes.add(shape);
            }
        }
        return shapes.stream()
                .filter(shape -> shapes.stream().noneMatch(other -> isAround(shape.box(), other.box())))
                .toList();
    }

    private static boolean isAround(Box outer, Box inner) {
        return outer.x() < inner.x() && outer.y() < inner.y() && outer.right() > inner.right() && outer.bottom() > inner.bottom();
    }

    private static Shape shape(Element group) {
        String title = first(group, "title") == null ? "" : first(group, "title").getTextContent();
        Element rect = first(group, "rect");
        if (rect != null) {
            return new Shape(
                    title, new Box(number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height")));
        }
        Element circle = first(group, "circle");
        if (circle != null) {
            double radius = number(circle, "r");
            return new Shape(
                    title,
                    new Box(number(circle, "cx") - radius, number(circle, "cy") - radius, 2 * radius, 2 * radius));
        }
        Element polygon = first(group, "polygon");
        return polygon == null ? null : new Shape(title, around(points(polygon.getAttribute("points"))));
    }

    private static Box around(List<Point> points) {
        return points.stream()
                .map(point -> new Box(point.x(), point.y(), 0, 0))
                .reduce(Box::and)
                .orElseThrow();
    }

    List<Line> lines() {
        return all("path").stream()
                .filter(path -> path.getAttribute("stroke").equals(Look.WAY))
                .map(path -> new Line(points(path.getAttribute("d"))))
                .toList();
    }

    List<Said> words() {
        return all("text").stream().map(Drawn::said).toList();
    }

    private static Said said(Element text) {
        double size = number(text, "font-size");
        List<String> lines = new ArrayList<>();
        Box box = null;
        NodeList spans = text.getElementsByTagName("tspan");
        for (int i = 0; i < spans.getLength(); i++) {
            Element span = (Element) spans.item(i);
            lines.add(span.getTextContent());
            double width = Lettering.width(span.getTextContent(), size);
            Box line = new Box(number(span, "x") - width / 2, number(span, "y") - size * Words.BASE, width, size * Lettering.LINE);
            box = box == null ? line : box.and(line);
        }
        Element around = (Element) text.getParentNode();
        return new Said(String.join(" ", lines), box, around.getTagName().equals("g") ? shape(around) : null);
    }

    private static List<Point> points(String numbers) {
        List<Point> points = new ArrayList<>();
        Matcher number = NUMBER.matcher(numbers);
        while (number.find()) {
            double x = Double.parseDouble(number.group());
            number.find();
            points.add(new Point(x, Double.parseDouble(number.group())));
        }
        return points;
    }

    /** The first element of a name that stands directly in another. */
    private static Element first(Element parent, String name) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
