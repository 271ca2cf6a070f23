package candour.deployment;

import candour.deployment.Vocabulary.Entry;
import candour.deployment.Vocabulary.Holds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/**
 * What a model or table may make the engine run: nothing but what stands in the {@link Vocabulary}, and of expressions
 * those of {@link Expressions} (S01, S05). Whoever changes a model in Modeler draws a process and must never need, or be
 * able, to write a program in it. It reads a file as the engine does: the same bytes, text joined over comments, elements
 * by namespace and name whatever their prefix.
 */
class WhatModelsMayDo {

    /** The attributes under which a model sets a fact. */
    private static final Set<String> SET_A_FACT = Set.of("target", "camunda:resultVariable", "camunda:elementVariable", "name");

    /** The elements that have what they set as their name: those of a model, and of a table. */
    private static final Set<String> ANSWERS = Set.of("outputParameter", "output");

    private final Expressions expressions;

    WhatModelsMayDo(Expressions expressions) {
        this.expressions = expressions;
    }

    /** What this file would do and must not, each with its place and what to do instead; empty if all is well. */
    List<String> faultsIn(Resource resource) {
        List<String> faults = new ArrayList<>();
        try {
            Document document = read(resource.content());
            String encoding = document.getXmlEncoding();
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                faults.add("it says that it is written in %s. Save it in UTF-8.".formatted(encoding));
            }
            check(document.getDocumentElement(), Vocabulary.of(resource), faults);
        } catch (SAXException e) {
            faults.add("it is no plain XML, or brings a document type. Save it anew in Camunda Modeler.");
        }
        return faults.stream().map(fault -> resource.name() + ": " + fault).toList();
    }

    /** The ids of the processes that can be run, or of the tables, in a file that is plain XML. */
    static Set<String> runnableIn(Resource resource) {
        try {
            NodeList found = read(resource.content()).getElementsByTagNameNS("*", resource.isModel() ? "process" : "decision");
            return IntStream.range(0, found.getLength())
                    .mapToObj(at -> (Element) found.item(at))
                    .filter(one -> !resource.isModel() || "true".equals(one.getAttribute("isExecutable")))
                    .map(one -> one.getAttribute("id"))
                    .collect(Collectors.toSet());
        } catch (SAXException e) {
            return Set.of();
        }
    }

    /** @throws SAXException if it is no plain XML, or brings a document type */
    static Document read(String model) throws SAXException {
        try {
            return reader().parse(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("A model could not be read", e);
        }
    }

    private static DocumentBuilder reader() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        DocumentBuilder reader = factory.newDocumentBuilder();
        reader.setErrorHandler(null);
        return reader;
    }

    private void check(Element element, Vocabulary vocabulary, List<String> faults) {
        Entry entry = vocabulary.of(element.getNamespaceURI(), element.getLocalName());
        if (entry == null) {
            faults.add("%s: %s is nothing that Candour’s models are made of. Take it out; ADR 34 lists what there is."
                    .formatted(placeOf(element), element.getNodeName()));
            return;
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                check(element, attribute, entry, faults);
            }
        }
        String text = ownText(element);
        if (entry.text() != null) {
            fault(element, "its text", text, entry.text(), faults);
        } else if (!text.isBlank()) {
            faults.add("%s: %s holds text of its own, “%s”. Take it out.".formatted(placeOf(element), element.getNodeName(), text.strip()));
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element inner) {
                check(inner, vocabulary, faults);
            }
        }
    }

    private void check(Element element, Attr attribute, Entry entry, List<String> faults) {
        String name = Vocabulary.named(attribute.getNamespaceURI(), attribute.getLocalName());
        Holds holds = name == null ? null : entry.attributes().get(name);
        if (holds == null) {
            faults.add("%s: %s of %s is nothing that Candour’s models have. Take it out; ADR 34 lists what there is."
                    .formatted(placeOf(element), attribute.getNodeName(), element.getNodeName()));
            return;
        }
        fault(element, attribute.getNodeName(), attribute.getValue(), holds, faults);
        if (changes(element, name, attribute.getValue())) {
            faults.add("%s: %s of %s changes “%s”, which is handed on as it is. Take another name."
                    .formatted(placeOf(element), attribute.getNodeName(), element.getNodeName(), attribute.getValue()));
        }
    }

    /** Whether it sets something that code alone sets; what is handed on under its own name stays what it is. */
    private static boolean changes(Element element, String attribute, String fact) {
        boolean sets = SET_A_FACT.contains(attribute) && (!"name".equals(attribute) || ANSWERS.contains(element.getLocalName()));
        boolean loops = "camunda:elementVariable".equals(attribute);
        Set<String> kept = loops ? SetByCode.NOT_BY_A_LOOP : SetByCode.ALL;
        return sets && kept.contains(fact) && !element.getAttribute("source").equals(fact);
    }

    private void fault(Element element, String where, String text, Holds holds, List<String> faults) {
        expressions.fault(text, holds, element.getLocalName())
                .ifPresent(fault -> faults.add("%s, %s of %s: %s".formatted(placeOf(element), where, element.getNodeName(), fault)));
    }

    /** All of it, whatever stands between: the engine joins what a comment parts. */
    static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Text part) {
                text.append(part.getData());
            }
        }
        return text.toString();
    }

    /** The nearest element with an id, as Modeler shows it. */
    private static String placeOf(Element element) {
        for (Node at = element; at instanceof Element here; at = at.getParentNode()) {
            if (here.hasAttribute("id")) {
                return here.hasAttribute("name")
                        ? "“%s” (%s)".formatted(here.getAttribute("name"), here.getAttribute("id"))
                        : here.getAttribute("id");
            }
        }
        return "the file";
    }
}
