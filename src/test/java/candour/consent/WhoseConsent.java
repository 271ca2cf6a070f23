package candour.consent;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;

import candour.casefile.ConsentRepository;
import candour.decision.DecisionProcess;
import candour.lead.LeadDecides;
import candour.submission.Option;
import candour.submission.ShownForms;
import candour.testing.Filled;
import candour.testing.Story;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases of which it is asked whose consent is needed. */
abstract class WhoseConsent {

    static final String ASSESS_UNDERSTANDING = ConsentProcess.Step.ASSESS_UNDERSTANDING;
    static final String ASK_THE_AUTHORITY = ConsentProcess.Step.ASK_THE_AUTHORITY;
    static final String ASK_FOR_CONSENT = ConsentProcess.Step.ASK_FOR_CONSENT;
    static final String NOBODY_ASKED = ConsentProcess.Step.NOBODY_ASKED;
    static final String ANSWER_RECORDED = ConsentProcess.Step.ANSWER_RECORDED;
    static final String COULD_NOT_BE_ASKED = ConsentProcess.Step.COULD_NOT_BE_ASKED;
    static final String SHARE_OR_DECLINE = DecisionProcess.Step.SHARE_OR_DECLINE;

    static final Map<String, Object> MOTHER =
            Map.of("role", "mother", "name", "Jo Lowe", "parentalResponsibility", "yes", "livesWithChild", "yes");

    @Autowired
    Story story;

    @Autowired
    ShownForms shown;

    @Autowired
    ConsentRepository consents;

    static Map<String, Object> child(String name, int age, String canDecide, String careStatus) {
        Map<String, Object> child = new HashMap<>(
                Map.of("role", "child", "name", name, "age", age, "canDecide", canDecide, "careStatus", careStatus));
        if ("doubted".equals(canDecide)) {
            child.put("doubtReasons", "She did not follow me last week.");
        }
        return child;
    }

    Story.Case weighed(Filled described) {
        return weighed(described, weighTheRisk());
    }

    Story.Case weighed(Filled described, Filled risk) {
        return story.raise(concern()).finish(described).finish(risk);
    }

    Story.Case about(Map<String, Object> child) {
        return weighed(describeTheInformation().with("people", List.of(child, MOTHER)));
    }

    List<String> offeredIn(Story.Case told) {
        Object options = shownIn(told).get("askedOptions");
        return ((List<?>) options).stream().map(option -> ((Option) option).label()).toList();
    }

    Map<String, Object> shownIn(Story.Case told) {
        return shown.forTask(told.step(ASK_FOR_CONSENT).getId(), Story.PRACTITIONER);
    }

    static Filled assessUnderstanding(String each) {
        Filled form = new Filled(ASSESS_UNDERSTANDING, Map.of());
        for (String point : List.of(
                "understandsQuestion",
                "understandsWhat",
                "understandsWhy",
                "understandsImplications",
                "appreciatesAlternatives",
                "weighsUp",
                "ownView",
                "consistentView")) {
            form = form.with(point, each);
        }
        return form.with("understands", each)
                .with("evidence", "She told me in her own words what would happen.")
                .with("childsWords", "I want you to tell her.")
                .with("help", "none")
                .with("pressure", "no")
                .with("parentsEncouraged", "yes")
                .with("assessedBy", "self")
                .with("assessedOn", "today")
                .with("whoWasPresent", "She and I");
    }

    static Filled askHerself() {
        return askForConsent().with("askedPerson", "Mia Lowe").with("viewsNotSought", null);
    }

    static void overdueAfterTwoDays(Story.Case told, String step) {
        told.isDueIn(step, Duration.ofHours(48));

        told.runOut(step);

        assertThat(told.openSteps()).containsExactlyInAnyOrder(step, LeadDecides.DECIDE_AS_LEAD);
        assertThat(told.step(step).getAssignee()).isEqualTo(Story.PRACTITIONER);
        assertThat(told.factIn(LeadDecides.DECIDE_AS_LEAD, "step")).isEqualTo(step);
    }
}
