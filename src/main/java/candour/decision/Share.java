package candour.decision;

import candour.submission.Answers;
import candour.submission.Faults;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What every decision to share must say, whoever makes it (R4.1, R7.1, R11.1, R11.4). */
final class Share {

    /** The law that a consent is. */
    private static final String CONSENT = "uk-gdpr-consent";

    private Share() {}

    /** @param items what the rules suggest for each item of the case */
    static void check(Answers answers, List<ItemBasis> items, Faults faults) {
        if (answers.choices("items").isEmpty()) {
            faults.on("items", "choose at least one thing to share.");
        }
        if (answers.text("lawfulBasis") == null) {
            faults.on("lawfulBasis", "choose what lets you share it.");
        }
        if (answers.text("whyNecessary") == null) {
            faults.on("whyNecessary", "say why this is needed, and no more than is needed.");
        }
        if (answers.is("lawfulBasis", CONSENT)) {
            chosen(answers, items).stream()
                    .filter(item -> !item.isAgreed())
                    .forEach(item -> faults.on(
                            "lawfulBasis",
                            "nobody agreed to share %s (%s). Choose another law, or leave it out."
                                    .formatted(item.name(), item.whyNot())));
        }
    }

    static List<ItemBasis> chosen(Answers answers, List<ItemBasis> items) {
        Set<UUID> chosen = Set.copyOf(answers.ids("items"));
        return items.stream().filter(item -> chosen.contains(item.item().id())).toList();
    }
}
