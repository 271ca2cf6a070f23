package candour.sharing;

import candour.casefile.Item;
import candour.casefile.PersonRepository;
import candour.engine.Fact;
import candour.engine.HarmSoFar;
import candour.submission.Answers;
import candour.submission.Faults;
import candour.submission.Guard;
import candour.submission.Moment;
import candour.submission.Sent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Nothing leaves without a reason of its own for each recipient, unchecked, against the consent it rests on, or by a way
 * that is not safe; a refusal says which other ways there are (R7.1, R11.1, R11.2, R11.4, R11.14, R11.16).
 */
@Component
class ChooseWhatToWhomAndHowGuard implements Guard {

    private final TheWay way;
    private final ConsentStillHolds consent;
    private final OtherPeople others;
    private final Caldicott caldicott;
    private final Transfers transfers;
    private final PersonRepository people;
    private final HarmSoFar harm;
    private final Clock clock;

    ChooseWhatToWhomAndHowGuard(
            TheWay way,
            ConsentStillHolds consent,
            OtherPeople others,
            Caldicott caldicott,
            Transfers transfers,
            PersonRepository people,
            HarmSoFar harm,
            Clock clock) {
        this.way = way;
        this.consent = consent;
        this.others = others;
        this.caldicott = caldicott;
        this.transfers = transfers;
        this.people = people;
        this.harm = harm;
        this.clock = clock;
    }

    @Override
    public String form() {
        return SharingProcess.Step.CHOOSE_WHAT_TO_WHOM_AND_HOW;
    }

    @Override
    public void check(Sent sent, Faults faults) {
        if (sent.answers().is("nothingGoes", "yes")) {
            checkHoldingBack(sent, faults);
            return;
        }
        List<Answers> recipients = sent.answers().rows("recipients");
        if (recipients.isEmpty()) {
            faults.on("recipients", "add at least one person or agency who needs to know.");
        }
        Map<UUID, Item> items =
                people.items(sent.reference()).stream().collect(Collectors.toMap(Item::id, item -> item));
        checkAccuracy(sent.answers(), items, faults);
        for (int i = 0; i < recipients.size(); i++) {
            checkReasons(recipients.get(i), i, items, faults);
            way.check(recipients.get(i), i, faults);
            checkOthers(sent, recipients.get(i), i, faults);
            checkConsent(sent.reference(), recipients.get(i), i, faults);
        }
        caldicott.check(sent, faults);
    }

    /** Only a consent can keep back what was decided to be shared; where harm is met, only one that is no more: the law is decided upon first. */
    private void checkHoldingBack(Sent sent, Faults faults) {
        List<UUID> decided = transfers.decision(sent.reference()).items();
        if (isHarmMet(sent) && !consent.isGoneFor(sent.reference(), decided, LocalDate.now(clock.withZone(Moment.LONDON)))) {
            faults.on("nothingGoes", "a child may come to significant harm, and the law lets it go. Send it now.");
        } else if (!consent.canKeepBack(sent.reference(), decided)) {
            faults.on("nothingGoes", "none of it rests on a consent. Choose who gets it.");
        }
    }

    /** What goes was looked at again, item by item (R11.2). */
    private static void checkAccuracy(Answers answers, Map<UUID, Item> items, Faults faults) {
        Set<UUID> going = new HashSet<>();
        answers.rows("recipients").forEach(recipient -> going.addAll(recipient.ids("items")));
        going.removeAll(answers.ids("stillRight"));
        if (!going.isEmpty()) {
            faults.on(
                    "stillRight",
                    "look at %s again and tick it, or leave it out."
                            .formatted(going.stream()
                                    .map(id -> items.get(id).position())
                                    .sorted()
                                    .map(position -> "item " + position)
                                    .collect(Collectors.joining(" and "))));
        }
    }

    private static void checkReasons(Answers recipient, int index, Map<UUID, Item> items, Faults faults) {
        if (recipient.choices("items").isEmpty()) {
            faults.on(inRow(index, "items"), "choose what this recipient needs.");
        } else if (recipient.text("why") != null) {
            ReasonsPerItem.of(
                            recipient.text("why"),
                            recipient.ids("items").stream().map(id -> items.get(id).position()).toList())
                    .faults()
                    .forEach(fault -> faults.on(inRow(index, "why"), fault));
        }
    }

    /** What names somebody without a basis is taken out, needed for a reason, or stays; danger waits for none of it. */
    private void checkOthers(Sent sent, Answers recipient, int index, Faults faults) {
        boolean settled = recipient.is("tellsOfOthers", "taken-out") || recipient.is("tellsOfOthers", "needed");
        if (settled || isHarmMet(sent)) {
            return;
        }
        others.in(sent.reference(), recipient.ids("items")).stream()
                .filter(named -> !named.withoutBasis().isEmpty())
                .forEach(named -> faults.on(
                        inRow(index, "tellsOfOthers"),
                        "%s. Leave the item out, or say whether you take that out or they need it.".formatted(named.inWords())));
    }

    private void checkConsent(String reference, Answers recipient, int index, Faults faults) {
        LocalDate today = LocalDate.now(clock.withZone(Moment.LONDON));
        consent.faults(reference, recipient.text("agency"), recipient.ids("items"), today)
                .forEach(fault -> faults.on(inRow(index, "items"), fault + " Leave the item out, or choose somebody else."));
    }

    private boolean isHarmMet(Sent sent) {
        return "met".equals(harm.byNow(sent.reference(), sent.facts().get(Fact.HARM.name())));
    }

    private static String inRow(int index, String key) {
        return Faults.inRow("recipients", index, key);
    }
}
