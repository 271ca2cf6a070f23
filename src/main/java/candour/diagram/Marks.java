package candour.diagram;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The small signs of BPMN, as paths around their own middle. */
final class Marks {

    static final String TICK = "M-4 0L-1 3L4-3";
    static final String OPENS = "M-6-6H6V6H-6ZM0-3.5V3.5M-3.5 0H3.5";
    static final String SIDE_BY_SIDE = "M-4-5V5M0-5V5M4-5V5";
    static final String ONE_BY_ONE = "M-5-4H5M-5 0H5M-5 4H5";

    private static final String ENVELOPE = "M-9-6H9V6H-9ZL0 1L9-6";

    private static final Map<Class<? extends FlowNode>, String> TASKS = Map.of(
            UserTask.class, "M-3-4A3 3 0 1 1 3-4A3 3 0 1 1-3-4M-7 7V5A5 5 0 0 1-2 1H2A5 5 0 0 1 7 5V7Z",
            ServiceTask.class, "M-4 0A4 4 0 1 1 4 0A4 4 0 1 1-4 0M0-7V-4M0 4V7M-7 0H-4M4 0H7"
                    + "M-5-5L-2.8-2.8M2.8 2.8L5 5M-5 5L-2.8 2.8M2.8-2.8L5-5",
            BusinessRuleTask.class, "M-7-6H7V6H-7ZM-7-3H7M-7 1.5H7M-2.5-3V6",
            SendTask.class, ENVELOPE,
            ReceiveTask.class, ENVELOPE);

    private static final Map<Class<? extends EventDefinition>, String> EVENTS = Map.of(
            TimerEventDefinition.class, "M-10 0A10 10 0 1 1 10 0A10 10 0 1 1-10 0M0-6V0L4 3M0-10V-8M0 10V8M-10 0H-8M10 0H8",
            MessageEventDefinition.class, ENVELOPE,
            ConditionalEventDefinition.class, "M-7-9H7V9H-7ZM-4-5H4M-4-1.7H4M-4 1.7H4M-4 5H4",
            EscalationEventDefinition.class, "M0-9L7 8L0 1L-7 8Z",
            SignalEventDefinition.class, "M0-9L9 6H-9Z",
            ErrorEventDefinition.class, "M-8 8L-4-7L3 1L8-8L4 7L-3-1Z",
            TerminateEventDefinition.class, "M-10 0A10 10 0 1 1 10 0A10 10 0 1 1-10 0Z");

    private static final Map<Class<? extends FlowNode>, String> GATEWAYS = Map.of(
            ExclusiveGateway.class, "M-7-8L7 8M7-8L-7 8",
            ParallelGateway.class, "M0-11V11M-11 0H11",
            InclusiveGateway.class, "M-10 0A10 10 0 1 1 10 0A10 10 0 1 1-10 0",
            EventBasedGateway.class, "M-13 0A13 13 0 1 1 13 0A13 13 0 1 1-13 0M0-8L8-2L5 7H-5L-8-2Z");

    private Marks() {}

    /** The sign of what kind of element this is, empty for a plain one. */
    static String of(ModelElementInstance element) {
        return sign(TASKS, element) + sign(GATEWAYS, element) + sign(EVENTS, element);
    }

    private static String sign(Map<? extends Class<?>, String> signs, ModelElementInstance element) {
        return signs.entrySet().stream()
                .filter(sign -> sign.getKey().isInstance(element))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Draws a sign as lines around a point. */
    static void line(Svg svg, String sign, Point middle, double width) {
        draw(svg, sign, middle, "none", Look.TEAL_DARK, width);
    }

    /** Draws a sign filled, as BPMN does for what an event sends out itself. */
    static void filled(Svg svg, String sign, Point middle) {
        draw(svg, sign, middle, Look.TEAL_DARK, Look.PAPER, 1);
    }

    private static void draw(Svg svg, String sign, Point middle, String fill, String stroke, double width) {
        if (sign.isEmpty()) {
            return;
        }
        svg.draw(
                "path",
                "d", sign,
                "transform", "translate(%s %s)".formatted(Svg.number(middle.x()), Svg.number(middle.y())),
                "fill", fill,
                "stroke", stroke,
                "stroke-width", width);
    }
}
