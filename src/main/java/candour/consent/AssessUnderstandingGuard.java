package candour.consent;

import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The conclusion agrees with the eight answers, or says why it does not (R8.3). */
@Component
class AssessUnderstandingGuard implements Guard {

    private static final List<String> EIGHT_POINTS = List.of(
            "understandsQuestion",
            "understandsWhat",
            "understandsWhy",
            "understandsImplications",
            "appreciatesAlternatives",
            "weighsUp",
            "ownView",
            "consistentView");

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
        boolean allYes = EIGHT_POINTS.stream().allMatch(point -> answers.is(point, "yes"));
        boolean agrees = answers.is("understands", "yes") == allYes;
        if (!agrees && answers.text("whyDiffers") == null) {
            faults.on("whyDiffers", "your conclusion differs from your eight answers. Say why.");
        }
    }
}
