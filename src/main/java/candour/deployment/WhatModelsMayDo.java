package candour.deployment;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a model or table may make the engine run: no script, no class, no document of elsewhere, and expressions only
 * of answers compared with words and of the product's own parts (S01, S05). Whoever changes a model in Modeler draws a
 * process and must never need, or be able, to write a program in it.
 */
class WhatModelsMayDo {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> ELEMENTS = Set.of(
            "in", "out", "taskListener", "executionListener", "inputOutput", "inputParameter", "outputParameter",
            "properties", "property", "failedJobRetryTimeCycle");

    private static final Set<String> ATTRIBUTES = Set.of(
            "assignee", "candidateGroups", "dueDate", "followUpDate", "priority", "formRef", "formRefBinding",
            "calledElementBinding", "calledElementBusinessKey", "collection", "elementVariable", "decisionRef",
            "decisionRefBinding", "mapDecisionResult", "resultVariable", "delegateExpression", "historyTimeToLive",
            "isStartableInTasklist", "variableName", "variableEvents", "asyncBefore", "asyncAfter", "exclusive",
            "jobPriority", "versionTag", "diagramRelationId");

    /** Elsewhere than in Camunda's own attributes: what runs a class, an expression or a script. */
    private static final Set<String> NEVER = Set.of("class", "expression", "scriptFormat", "language", "resource");

    private static final Set<String> PROGRAMS = Set.of("scriptTask", "script", "import");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<text>'[^'\\\\]*')|(?<number>\\d+)"
            + "|(?<engine>execution\\.processBusinessKey\\b|decisionResult\\.getSingleResult\\(\\)\\.[A-Za-z]\\w*(?![\\w.(]))"
            + "|(?<call>[A-Za-z]\\w*\\.[A-Za-z]\\w*)(?=\\s*\\()"
            + "|(?<answer>[A-Za-z]\\w*)(?!\\s*[.(\\[\\w])"
            + "|(?<sign>==|!=|&&|\\|\\||[!?:(),<>]))");

    private final Predicate<String> isOurs;

    /** @param isOurs whether a part of this name belongs to the product itself */
    WhatModelsMayDo(Predicate<String> isOurs) {
        this.isOurs = isOurs;
    }

    /** What this file would do and must not, each with its place; empty if all is well. */
    List<String> faultsIn(Resource resource) {
        List<String> faults = new ArrayList<>();
        try {
            Document document = reader().parse(new InputSource(new StringReader(resource.content())));
            check(document.getDocumentElement(), faults);
        } catch (SAXException e) {
            faults.add("it is no plain XML, or brings a document type");
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("A model could not be read", e);
        }
        return faults.stream().map(fault -> resource.name() + ": " + fault).toList();
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

    private void check(Element element, List<String> faults) {
        String name = element.getLocalName();
        boolean ofCamunda = CAMUNDA.equals(element.getNamespaceURI());
        if (PROGRAMS.contains(name) || ofCamunda && !ELEMENTS.contains(name)) {
            faults.add("%s is not allowed in a model".formatted(element.getNodeName()));
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            check(element, (Attr) attributes.item(i), faults);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                check(inner, faults);
            } else if (!name.equals("documentation")) {
                expressions(child.getTextContent(), faults);
            }
        }
    }

    private void check(Element element, Attr attribute, List<String> faults) {
        String name = attribute.getLocalName();
        boolean ofCamunda = CAMUNDA.equals(attribute.getNamespaceURI());
        boolean ofFeel = name.equals("expressionLanguage") && !attribute.getValue().toLowerCase().contains("feel");
        if (ofCamunda && !ATTRIBUTES.contains(name) || !ofCamunda && NEVER.contains(name) || ofFeel) {
            faults.add("%s of %s is not allowed in a model".formatted(attribute.getNodeName(), element.getNodeName()));
        }
        if (!name.equals("name")) {
            expressions(attribute.getValue(), faults);
        }
    }

    private void expressions(String text, List<String> faults) {
        Matcher found = EXPRESSION.matcher(text);
        while (found.find()) {
            if (!isPlain(found.group(1))) {
                faults.add("“%s” does more than compare answers and call parts of Candour".formatted(found.group()));
            }
        }
        // an expression without its end, or one within another, is none that anybody meant
        String left = found.replaceAll("");
        if (left.contains("${") || left.contains("#{")) {
            faults.add("“%s” is no whole expression".formatted(text.strip()));
        }
    }

    private boolean isPlain(String expression) {
        Matcher token = TOKEN.matcher(expression);
        int at = 0;
        while (token.region(at, expression.length()).lookingAt()) {
            String call = token.group("call");
            if (call != null && !isOurs.test(call.substring(0, call.indexOf('.')))) {
                return false;
            }
            at = token.end();
        }
        return at > 0 && expression.substring(at).isBlank();
    }
}
