package candour.sharing;

import static candour.testing.Filled.askForConsent;
import static candour.testing.Filled.chooseAnotherWay;
import static candour.testing.Filled.chooseWhatToWhomAndHow;
import static candour.testing.Filled.concern;
import static candour.testing.Filled.describeTheInformation;
import static candour.testing.Filled.itDidNotArrive;
import static candour.testing.Filled.lookASecondTime;
import static candour.testing.Filled.sendIt;
import static candour.testing.Filled.share;
import static candour.testing.Filled.weighTheRisk;

import candour.casefile.Transfer;
import candour.casefile.TransferRepository;
import candour.submission.ShownForms;
import candour.testing.Filled;
import candour.testing.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;

/** Something that was chosen, on its way. */
abstract class Sending {

    static final String SEND_IT = SharingProcess.Step.SEND_IT;
    static final String WRITE_THE_STATEMENT = SharingProcess.Step.WRITE_THE_STATEMENT;
    static final String AGREE_THE_MINUTES = SharingProcess.Step.AGREE_THE_MINUTES;
    static final String CONFIRM_RECEIPT = SharingProcess.Step.CONFIRM_RECEIPT;
    static final String CHOOSE_ANOTHER_WAY = SharingProcess.Step.CHOOSE_ANOTHER_WAY;
    static final String LOOK = SharingProcess.Step.LOOK_A_SECOND_TIME;
    static final String RECIPIENT_HAS_ANSWERED = SharingProcess.Step.RECIPIENT_HAS_ANSWERED;
    static final String NOBODY_CONFIRMS = SharingProcess.Step.NOBODY_CONFIRMS;
    static final String INFORMATION_RECEIVED = SharingProcess.Step.INFORMATION_RECEIVED;
    static final Map<String, Object> NURSERY = Map.of(
            "agency", "little-oaks-nursery", "person", "The lead", "method", "hard-copy", "items", "all",
            "why", "She looks after him.", "methodAgreed", "yes");

    @Autowired
    Story story;

    @Autowired
    ShownForms shown;

    @Autowired
    TransferRepository transfers;

    Story.Case decidedToShare() {
        return story.raise(concern())
                .finish(describeTheInformation())
                .finish(weighTheRisk())
                .finish(askForConsent())
                .finish(share());
    }

    Story.Case chosen(String method) {
        return decidedToShare().finish(by(method));
    }

    static Filled by(String method) {
        Map<String, Object> recipient = new HashMap<>(Map.of(
                "agency", "riverside-health",
                "person", "Leila Novák",
                "method", method,
                "items", "all",
                "why", "She visits the family.",
                "methodAgreed", "yes"));
        if (method.equals("secure-email")) {
            recipient.put("senderAddress", "amina@nhs.net");
        }
        if (method.equals("file-transfer") || method.equals("encrypted-email")) {
            recipient.put("service", "Their portal");
        }
        if (method.equals("access-in-place")) {
            recipient.put("accessUntil", "in 14 days");
        }
        if (method.endsWith("-email")) {
            recipient.put("address", "leila@nhs.net");
        }
        return chooseWhatToWhomAndHow().with("recipients", List.of(recipient));
    }

    Transfer transferOf(Story.Case told) {
        return transfers.ofCase(told.reference()).get(0);
    }

    static final int MORE_THAN_USUAL = 6;

    Story.Case muchIsSent(Filled risk) {
        List<Map<String, Object>> items = IntStream.rangeClosed(1, MORE_THAN_USUAL)
                .mapToObj(n -> Filled.item("1", "Thing " + n + " of Mia."))
                .toList();
        Story.Case told = story.raise(concern()).finish(describeTheInformation().with("items", items)).finish(risk);
        boolean met = risk.answers().get("sufferingHarm").equals("yes");
        told = met ? told.finish(share().with("lawfulBasis", "common-law-public-interest")) : told.finish(askForConsent()).finish(share());
        told.finish(chooseWhatToWhomAndHow().with("recipients", List.of(Map.of(
                "agency", "outside", "outsideName", "The swimming club", "person", "The trainer", "method", "encrypted-email",
                "service", "A sealed mail service", "address", "trainer@club.example", "items", "all",
                "why", "1, 2, 3, 4, 5, 6: She swims there.", "methodAgreed", "yes"))));
        return (met ? told : told.finish(Story.MANAGER, lookASecondTime())).finish(sendIt()).finish(itDidNotArrive());
    }

    static Filled toAFriend() {
        return chooseAnotherWay().with("anotherPerson", "A friend of Jo Lowe");
    }
}
