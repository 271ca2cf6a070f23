package candour.decision;

import static candour.testing.Filled.askForAdvice;
import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.harmIsMet;
import static candour.testing.Filled.weighTheRisk;
import static candour.testing.Story.PRACTITIONER;

import candour.submission.Moment;
import candour.submission.ShownForms;
import candour.testing.Filled;
import candour.testing.Story.Case;
import candour.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that have come to the decision. */
abstract class AtTheDecision {

    static final String DECIDE = DecisionProcess.Step.SHARE_OR_DECLINE;

    @Autowired
    Story story;

    @Autowired
    ShownForms shown;

    @Autowired
    JdbcClient jdbc;

    static Filled askAgain() {
        return askForAdvice().with("decision", "ask-again");
    }

    Map<String, Object> shownAt(Case one) {
        return shown.forTask(one.step(DECIDE).getId(), PRACTITIONER);
    }

    void consentEndedYesterday(Case one) {
        jdbc.sql("update consent set expires_on = :yesterday where reference = :reference")
                .param("yesterday", LocalDate.now(Moment.LONDON).minusDays(1))
                .param("reference", one.reference())
                .update();
    }

    Case agreed() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent());
    }

    Case atTheDecisionWithHarmMet() {
        return story.raise(concern()).finish(describeTheInformation()).finish(harmIsMet());
    }
}
