package candour.deadline;

import org.springframework.stereotype.Component;

/**
 * Answers the models' question how urgent a step is: what cannot wait stands first in every list and in the list
 * "Urgent". Telling the police stands above all of it, with a priority of its own (R5.2). Not being sure counts as
 * urgent, never as harmless (R10.1).
 */
@Component("urgency")
public class StepUrgency {

    private static final int HARM_IS_MET = 80;
    private static final int HARM_IS_POSSIBLE = 70;
    private static final int ORDINARY = 50;

    /** @param harm met, unsure or not-met, once the risk is weighed */
    public int of(String harm) {
        if ("not-met".equals(harm)) {
            return ORDINARY;
        }
        return "met".equals(harm) ? HARM_IS_MET : HARM_IS_POSSIBLE;
    }

    /** Before the risk is weighed, what was said when the concern was raised has to do: yes, no or unsure. */
    public int atFirst(String dangerNow, String couldComeToHarm) {
        return "no".equals(dangerNow) && "no".equals(couldComeToHarm) ? ORDINARY : HARM_IS_POSSIBLE;
    }
}
