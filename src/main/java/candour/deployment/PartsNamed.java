package candour.deployment;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The parts of Candour that a model names, as the engine would find them: whichever quotes stand round an attribute,
 * however a character is written, and wherever in an expression a part is asked.
 */
final class PartsNamed {

    private static final Set<String> ENGINE_OWN = Set.of("execution", "task", "decisionResult");

    private static final Pattern ALONE = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern WORDS = Pattern.compile("'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern ASKED = Pattern.compile("(?<![\\w.])(\\w+)\\s*\\.\\s*\\w+\\s*\\(");

    private PartsNamed() {}

    static Set<String> in(Element model) {
        Set<String> named = new TreeSet<>();
        collect(model, named);
        named.removeAll(ENGINE_OWN);
        return named;
    }

    private static void collect(Element element, Set<String> named) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            asked(attribute.getNodeValue(), named);
            if ("delegateExpression".equals(attribute.getLocalName())) {
                ALONE.matcher(attribute.getNodeValue()).results().map(part -> part.group(1)).forEach(named::add);
            }
        }
        asked(WhatModelsMayDo.ownText(element), named);
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element inner) {
                collect(inner, named);
            }
        }
    }

    private static void asked(String text, Set<String> named) {
        EXPRESSION.matcher(WORDS.matcher(text).replaceAll("''"))
                .results()
                .map(MatchResult::group)
                .flatMap(expression -> ASKED.matcher(expression).results())
                .forEach(part -> named.add(part.group(1)));
    }
}
