package candour.deployment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that a model or a table may be made of: each element with its attributes, and what each of them may hold.
 * What does not stand here is refused (S01, S05). The engine takes elements by their bare name, under any namespace, and
 * evaluates names and documentation too; so it is told here, place by place, where an expression belongs.
 *
 * @see "ADR 34"
 */
final class Vocabulary {

    /** What an attribute or the text of an element may hold. */
    enum Holds {
        /** Words, ids, numbers: never an expression. */
        WORDS,
        /** Words, with answers between them. */
        MESSAGE,
        /** The one part of Candour that does the step. */
        PART,
        /** Words, or one expression. */
        VALUE,
        /** One expression. */
        CONDITION,
        /** The user id of one person: an answer that code alone sets, or one question about the case. */
        PERSON,
        /** What one question about the case finds. */
        LIST,
        /** Groups with a role in the agency of the case. */
        GROUPS,
        /** The reference of the case. */
        REFERENCE,
        /** One answer of a table. */
        RESULT,
        /** What a table compares, or answers. */
        RULE
    }

    /** @param text what its own text may hold, or null if it has none */
    record Entry(Map<String, Holds> attributes, Holds text) {}

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn"),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di"),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dc"),
            Map.entry("http://camunda.org/schema/1.0/dmn", "camunda"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "modeler"),
            Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc"),
            Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color"),
            Map.entry("http://bpmn.io/schema/dmn/biodi/2.0", "biodi"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi"));

    private static final Vocabulary OF_MODELS = new Vocabulary("""
            bpmn:definitions id name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
            bpmn:process id name isExecutable camunda:historyTimeToLive camunda:isStartableInTasklist camunda:versionTag
            bpmn:message id name=message
            bpmn:escalation id name escalationCode
            bpmn:documentation id =words
            bpmn:extensionElements
            bpmn:incoming =words
            bpmn:outgoing =words

            bpmn:startEvent id name isInterrupting camunda:formRef camunda:formRefBinding camunda:asyncBefore camunda:asyncAfter
            bpmn:endEvent id name camunda:asyncBefore
            bpmn:intermediateCatchEvent id name camunda:asyncBefore camunda:asyncAfter
            bpmn:intermediateThrowEvent id name
            bpmn:boundaryEvent id name attachedToRef cancelActivity camunda:asyncBefore camunda:asyncAfter
            bpmn:messageEventDefinition id messageRef
            bpmn:escalationEventDefinition id escalationRef
            bpmn:terminateEventDefinition id
            bpmn:timerEventDefinition id
            bpmn:timeDate xsi:type =value
            bpmn:timeDuration xsi:type =value
            bpmn:timeCycle xsi:type =value
            bpmn:conditionalEventDefinition id camunda:variableName camunda:variableEvents
            bpmn:condition id xsi:type =condition

            bpmn:userTask id name camunda:formRef camunda:formRefBinding camunda:assignee=person camunda:candidateGroups=groups camunda:dueDate=value camunda:priority=value camunda:asyncBefore camunda:asyncAfter camunda:exclusive
            bpmn:serviceTask id name camunda:delegateExpression=part camunda:asyncBefore camunda:asyncAfter camunda:exclusive
            bpmn:businessRuleTask id name camunda:decisionRef camunda:decisionRefBinding camunda:mapDecisionResult camunda:resultVariable camunda:asyncBefore camunda:asyncAfter camunda:exclusive
            bpmn:callActivity id name calledElement camunda:calledElementBinding camunda:asyncBefore camunda:asyncAfter camunda:exclusive
            bpmn:subProcess id name triggeredByEvent camunda:asyncBefore camunda:asyncAfter camunda:exclusive
            bpmn:multiInstanceLoopCharacteristics id isSequential camunda:collection=list camunda:elementVariable camunda:asyncBefore camunda:asyncAfter camunda:exclusive

            bpmn:exclusiveGateway id name default camunda:asyncBefore
            bpmn:inclusiveGateway id name default camunda:asyncBefore
            bpmn:parallelGateway id name camunda:asyncBefore
            bpmn:eventBasedGateway id name camunda:asyncBefore
            bpmn:sequenceFlow id name sourceRef targetRef
            bpmn:conditionExpression id xsi:type =condition

            bpmn:textAnnotation id textFormat
            bpmn:text =words
            bpmn:association id sourceRef targetRef associationDirection

            camunda:in source target sourceExpression=value businessKey=reference
            camunda:out source target sourceExpression=value
            camunda:taskListener id event delegateExpression=part
            camunda:executionListener event delegateExpression=part
            camunda:inputOutput
            camunda:outputParameter name =result
            camunda:failedJobRetryTimeCycle =words

            bpmndi:BPMNDiagram id name
            bpmndi:BPMNPlane id bpmnElement
            bpmndi:BPMNShape id bpmnElement isMarkerVisible isExpanded isHorizontal bioc:stroke bioc:fill color:background-color color:border-color
            bpmndi:BPMNEdge id bpmnElement bioc:stroke bioc:fill color:background-color color:border-color
            bpmndi:BPMNLabel id color:color
            dc:Bounds x y width height
            di:waypoint x y
            """);

    private static final Vocabulary OF_TABLES = new Vocabulary("""
            dmn:definitions id name namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
            dmn:decision id name camunda:historyTimeToLive camunda:versionTag
            dmn:description =words
            dmn:decisionTable id hitPolicy aggregation biodi:annotationsWidth
            dmn:input id label biodi:width
            dmn:inputExpression id typeRef
            dmn:inputValues id
            dmn:output id label name typeRef biodi:width
            dmn:outputValues id
            dmn:rule id
            dmn:inputEntry id
            dmn:outputEntry id
            dmn:text =rule

            dmndi:DMNDI
            dmndi:DMNDiagram id
            dmndi:DMNShape id dmnElementRef
            dmndi:DMNLabel
            dc:Bounds x y width height
            """);

    private final Map<String, Entry> entries = new HashMap<>();

    private Vocabulary(String lines) {
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.split(" ");
            Map<String, Holds> attributes = new HashMap<>();
            for (String word : Arrays.copyOfRange(words, 1, words.length)) {
                String[] parts = word.split("=");
                attributes.put(parts[0], parts.length == 1 ? Holds.WORDS : Holds.valueOf(parts[1].toUpperCase(Locale.ROOT)));
            }
            Holds text = attributes.remove("");
            entries.put(words[0], new Entry(Map.copyOf(attributes), text));
        });
    }

    static Vocabulary of(Resource resource) {
        return resource.isModel() ? OF_MODELS : OF_TABLES;
    }

    /** What this element may have, or null if no model or table has it. */
    Entry of(String namespace, String name) {
        String known = named(namespace, name);
        return known == null ? null : entries.get(known);
    }

    /** An element or attribute by the prefix that it has here, whatever its prefix in the file; null if it has none. */
    static String named(String namespace, String name) {
        if (namespace == null || namespace.isEmpty()) {
            return name;
        }
        String prefix = PREFIXES.get(namespace);
        return prefix == null ? null : prefix + ":" + name;
    }
}
