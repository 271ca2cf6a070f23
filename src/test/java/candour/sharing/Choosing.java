package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.item;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candour.casefile.TransferRepository;
import candour.casefile.TransferTermsRepository;
import candour.submission.Refused;
import candour.submission.ShownForms;
import candour.testing.Filled;
import candour.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that are decided, and what is chosen for whom. */
abstract class Choosing {

    static final String CHOOSE = SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW;
    static final String LOOK = SharingProcess.Step.LOOK_A_SECOND_TIME;
    static final String SEND_IT = SharingProcess.Step.SEND_IT;

    static final Map<String, Object> HEALTH_VISITOR = Map.of(
            "agency", "riverside-health",
            "person", "Leila Novák",
            "method", "hard-copy",
            "items", "all",
            "why", "1, 2: She visits the family.",
            "methodAgreed", "yes");

    @Autowired
    Story story;

    @Autowired
    ShownForms shown;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransferRepository transfers;

    @Autowired
    TransferTermsRepository terms;

    Story.Case decided() {
        return decided(share());
    }

    Story.Case decided(Filled share) {
        return story.raise(concern())
                .finish(describeTheInformation()
                        .with("items", List.of(item("1", "Mia has no coat."), item("1", "Mia is often late."))))
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share);
    }

    static Map<String, Object> recipient(String key, Object value) {
        Map<String, Object> changed = new HashMap<>(HEALTH_VISITOR);
        changed.put(key, value);
        return changed;
    }

    static Map<String, Object> byEmail(String from, String to) {
        Map<String, Object> recipient = recipient("method", "secure-email");
        recipient.put("senderAddress", from);
        recipient.put("address", to);
        return recipient;
    }

    static Filled to(Object... recipients) {
        return chooseWhatToWhomAndHow().with("recipients", List.of(recipients));
    }

    void refused(Story.Case told, Filled form, String... words) {
        assertThatThrownBy(() -> told.finish(form))
                .isInstanceOf(Refused.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
        assertThat(told.openSteps()).containsExactly(CHOOSE);
        assertThat(transfers.ofCase(told.reference())).isEmpty();
    }

    static final int MORE_THAN_USUAL = 6;

    Story.Case muchIsDecided(Filled risk) {
        List<Map<String, Object>> items = IntStream.rangeClosed(1, MORE_THAN_USUAL)
                .mapToObj(n -> item("1", "Thing " + n + " of Mia."))
                .toList();
        Story.Case told = story.raise(concern()).finish(describeTheInformation().with("items", items)).finish(risk);
        return risk.answers().get("sufferingHarm").equals("yes")
                ? told.finish(share().with("lawfulBasis", "common-law-public-interest"))
                : told.finish(askForConsent()).finish(share());
    }

    static Map<String, Object> everything() {
        return recipient("why", "1, 2, 3, 4, 5, 6: She visits Mia.");
    }

    static Map<String, Object> outside(String name, String why) {
        Map<String, Object> row = recipient("why", why);
        row.put("agency", "outside");
        row.put("outsideName", name);
        return row;
    }
}
