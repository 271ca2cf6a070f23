package candour.decision;

import candour.submission.Answers;
import candour.submission.Faults;

/** What every decision to share must say, whoever makes it (R4.1, R11.1, R11.4). */
final class Share {

    private Share() {}

    static void check(Answers answers, Faults faults) {
        if (answers.choices("items").isEmpty()) {
            faults.on("items", "choose at least one thing to share.");
        }
        if (answers.text("lawfulBasis") == null) {
            faults.on("lawfulBasis", "choose what lets you share it.");
        }
        if (answers.text("whyNecessary") == null) {
            faults.on("whyNecessary", "say why this is needed, and no more than is needed.");
        }
    }
}
