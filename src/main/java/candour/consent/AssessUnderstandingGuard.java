package candour.consent;

import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Each point is backed by what was seen, and the conclusion agrees with them or says why it does not (R8.3). */
@Component
class AssessUnderstandingGuard implements Guard {

    /** Each of the eight points with the field for what shows it. */
    private static final Map<String, String> EIGHT_POINTS = Map.of(
            "understandsQuestion", "questionShown",
            "understandsWhat", "whatShown",
            "understandsWhy", "whyShown",
            "understandsImplications", "implicationsShown",
            "appreciatesAlternatives", "alternativesShown",
            "weighsUp", "weighingShown",
            "ownView", "ownViewShown",
            "consistentView", "consistentShown");

    private final Clock clock;

    AssessUnderstandingGuard(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return ConsentProcess.Step.ASSESS_UNDERSTANDING;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        Answers answers = sent.answers();
        Moment.checkPast(answers, "assessedOn", clock, faults);
        boolean allShown = EIGHT_POINTS.values().stream().allMatch(shown -> answers.text(shown) != null);
        if (!allShown && answers.text("evidence") == null) {
            faults.on("evidence", "say what shows it, here or beside each of the eight points.");
        }
        boolean allYes = EIGHT_POINTS.keySet().stream().allMatch(point -> answers.is(point, "yes"));
        boolean agrees = answers.is("understands", "yes") == allYes;
        if (!agrees && answers.text("whyDiffers") == null) {
            faults.on("whyDiffers", "your answer differs from your eight points. Say why.");
        }
    }
}
