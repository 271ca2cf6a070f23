package candour.browser;

import static org.assertj.core.api.Assertions.assertThat;

import candour.testing.Story;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The long way round: three people, six items, two recipients, a second look, a consent taken back before anything went,
 * and one recipient who is late to say that it arrived. Everything is done by what stands on the screen.
 */
final class LongJourney {

    private static final String MASH = "Multi-Agency Safeguarding Hub (Children’s Services)";
    private static final String HEALTH = "Riverside Health Visiting";

    private static final String MINE = "My tasks";
    private static final String TEAM = "My team’s tasks";
    private static final String CHOOSE = "Choose what, to whom and how";
    private static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);

    private static final String BEN = "Ben O’Tarn";
    private static final String MIA = "Mia O’Tarn";
    private static final String ANN = "Ann O'Tarn";

    /** What is known of the boy, of his sister and of their mother, in this order, two items each. */
    private static final List<String> ITEMS = List.of(
            BEN + " came without a coat on three days this week.",
            "He says that he gets his own supper on most evenings.",
            MIA + " has missed nine days of college since September.",
            "She says that she stays at home to look after her brother.",
            "Their mother works nights since the summer.",
            "She says that she would take any help she can get.");

    private final Function<String, Desk> desks;
    private final Story story;

    /** @param desks opens a browser for a user id */
    LongJourney(Function<String, Desk> desks, Story story) {
        this.desks = desks;
        this.story = story;
    }

    /** Goes all the way; returns the reference of the case. */
    String go() {
        try (Desk amina = desks.apply("amina.khan")) {
            String reference = raise(amina);
            describe(amina, reference);
            weigh(amina, reference);
            for (int person = 0; person < 3; person++) {
                askForConsent(amina, reference);
            }
            share(amina, reference, ITEMS, "They all agreed, and it helps them.");
            choose(amina, reference, ITEMS);
            lookASecondTime(reference);
            takeBack(amina, reference);
            share(amina, reference, withoutMia(), "Mia took her consent back. The other two did not.");
            choose(amina, reference, withoutMia());
            send(amina, reference);
            beLate(reference);
            readBack(amina, reference);
            return reference;
        }
    }

    private static List<String> withoutMia() {
        return ITEMS.stream().filter(item -> ITEMS.indexOf(item) / 2 != 1).toList();
    }

    private String raise(Desk amina) {
        amina.raiseAConcern();
        amina.choose("Is a child in danger right now?", "No")
                .choose("Do you think a crime may have been committed?", "No")
                .choose("Could a child come to harm?", "No")
                .choose("Do you know who the child is?", "Yes, I know their name")
                .write("What is the child's name?", BEN)
                .write("How old is the child?", "8")
                .write("What did you see, hear or learn?", "He is cold and tired, and his sister looks after him. " + System.nanoTime())
                .choose("What is this about?", "A worry about a child's welfare or safety");
        amina.send();
        return amina.raisedCase();
    }

    private void describe(Desk amina, String reference) {
        amina.open(MINE, "Describe the information", reference).form();
        amina.write("What do you want to achieve by sharing?", "Help in the evenings, so that Mia can go to college.")
                .write("Who needs to know, and what does each of them need?", "The MASH and the health visitors: all six points.");
        amina.addRow(0).addRow(0);
        amina.pick("Who is this person?", 0, "Child").pick("Who is this person?", 1, "Child").pick("Who is this person?", 2, "Mother");
        amina.write("What is their name?", 0, BEN).write("What is their name?", 1, MIA).write("What is their name?", 2, ANN);
        amina.write("How old are they?", 0, "8").write("How old are they?", 1, "16");
        amina.pick("Do you think this child can decide about their own information?", 0, "No, they are too young")
                .pick("Do you think this child can decide about their own information?", 1, "Yes, I think they can")
                .pick("Is the child in care?", 0, "No")
                .pick("Is the child in care?", 1, "No")
                .choose("Do they have parental responsibility for the children?", "Yes")
                .choose("Do the children live with them?", "Yes");
        for (int i = 0; i < ITEMS.size(); i++) {
            if (i > 0) {
                amina.addRow(1);
            }
            item(amina, i);
        }
        amina.lookAt("six-items");
        amina.press("Finish this step").done("Describe the information", reference);
    }

    private static void item(Desk amina, int i) {
        boolean said = i % 2 == 1;
        amina.write("What is the information?", i, ITEMS.get(i))
                .choose("What kind of information is it?", i, said ? "A statement: what someone told you" : "A fact: seen, heard or measured")
                .write("Who does it come from, and how do they know?", i, said ? "They told me themselves." : "I see it at school.")
                .pick("Who is it about?", i, String.valueOf(i / 2 + 1))
                .choose("Is it still true today?", i, "Yes")
                .choose("Is it confidential?", i, "Yes");
    }

    private void weigh(Desk amina, String reference) {
        amina.open(MINE, "Weigh the risk", reference).form();
        amina.choose("Do you think that a child is suffering significant harm, or is likely to?", "No")
                .choose("Would sharing help to prevent significant harm to a child?", "No")
                .choose("Would sharing help to prevent serious harm to an adult?", "No")
                .choose("Is a child under 13 involved in sexual activity?", "No")
                .write("What makes you think so?", "All three love each other and are worn out.")
                .choose("Is it safe to ask the people concerned for their consent?", "Yes")
                .choose("Would you share this even if they said no?", "No")
                .choose("Do you want advice before or while you decide?", "No");
        amina.finish().done("Weigh the risk", reference);
    }

    /** Whoever the step on the screen is about: the girl is asked herself, and the mother for herself and the boy. */
    private void askForConsent(Desk amina, String reference) {
        amina.open(MINE, "Ask for consent", reference).form();
        String task = amina.openedTask();
        amina.pick("Who did you ask?", amina.formSays(MIA) ? MIA : ANN)
                .date("When did you ask?", YESTERDAY)
                .choose("What was the answer?", "Consent given")
                .choose("How did they give it?", "In spoken words")
                .write("Who heard it?", "I heard it myself")
                .write("What words did they use?", "Yes, tell them.")
                .tick("They understand why it needs to be shared")
                .tick("They understand what will be shared")
                .tick("They understand who will see it")
                .tick("They understand what it will be used for")
                .tick("They understand what may follow from sharing it")
                .write("What did you tell them will happen now?", "That I write to both today.")
                .write("What does the child say about it?", "It is all right.")
                .choose("Has anyone else with parental responsibility said no?", "No");
        amina.finish().leaves(task);
    }

    private void share(Desk amina, String reference, List<String> items, String reasons) {
        amina.open(MINE, "Share or decline?", reference).form();
        amina.choose("What do you decide?", "Share");
        items.forEach(item -> amina.tick("Which items do you share?", 0, item));
        amina.pick("What in law lets you share it?", "")
                .write("Why is it needed, and not more than is needed?", "Each can act on it, and the rest stays here.")
                .write("What are your reasons?", reasons)
                .choose("Do you tell the people concerned that you are sharing it?", "They already know");
        amina.finish().done("Share or decline?", reference);
    }

    private void choose(Desk amina, String reference, List<String> items) {
        amina.open(MINE, CHOOSE, reference).form();
        amina.tickAll("Which of these have you looked at again, and are right?").addRow(0);
        recipient(amina, 0, items, MASH, "By secure email");
        recipient(amina, 1, items, HEALTH, "In a meeting");
        amina.write("Which email address do you send it from?", "amina.khan@hillingdon.gov.uk")
                .write("Where do you send it?", "mash@hillingdon.gov.uk.example.org")
                .choose("Does any of it tell of health or social care?", "No");
        amina.press("Finish this step").expectRefusal("hillingdon.gov.uk.example.org");
        amina.write("Where do you send it?", "mash@hillingdon.gov.uk");
        amina.lookAt("two-recipients-" + items.size());
        amina.press("Finish this step").done(CHOOSE, reference);
    }

    private static void recipient(Desk amina, int n, List<String> items, String agency, String method) {
        amina.pick("Which agency gets it?", n, agency)
                .write("Who there gets it?", n, "The duty worker")
                .pick("How does it reach them?", n, method)
                .choose("Have they agreed that this way works for them?", n, "Yes");
        StringBuilder why = new StringBuilder();
        for (String item : items) {
            amina.tick("Which items do they get?", n, item);
            why.append(ITEMS.indexOf(item) + 1).append(": They can help with this.\n");
        }
        amina.write("Why do they need each of these?", n, why.toString());
    }

    /** Six items are more than goes without a second look. */
    private void lookASecondTime(String reference) {
        try (Desk tom = desks.apply("tom.okafor")) {
            tom.open(TEAM, "Look a second time", reference).take().form();
            tom.lookAt("look-a-second-time");
            tom.choose("Can it go like this?", "Yes, it can go like this").write("Why?", "Both need all of it to help.");
            tom.finish().done("Look a second time", reference);
        }
    }

    private void takeBack(Desk amina, String reference) {
        amina.openTasklist();
        amina.expect("Send it to " + MASH);
        amina.goTo("/cases/" + reference);
        Page page = amina.page();
        page.getByText("Someone took their consent back").click();
        page.getByLabel("Whose information is it about?").selectOption("person-2");
        page.getByLabel("Who took it back?").fill(MIA);
        page.getByLabel("When did they tell you?").fill(LocalDate.now().toString());
        page.getByLabel("What did they say?").fill("I do not want them to know about college.");
        amina.lookAt("consent-taken-back");
        page.getByText("Send", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/cases/" + reference + "*");
        amina.lookAt("case-after-consent-was-taken-back");
    }

    private void send(Desk amina, String reference) {
        sendOne(amina, reference, MASH, "An encrypted letter, attached");
        sendOne(amina, reference, HEALTH, "Spoken in the meeting");

        amina.open(MINE, "Agree the minutes with " + HEALTH, reference).form();
        amina.write("What do the minutes say?", "They visit on Tuesday evening.")
                .write("Who was there, and who has agreed the minutes?", "Leila Novák, their mother and I")
                .date("When was the last agreement given?", YESTERDAY);
        amina.finish().done("Agree the minutes with " + HEALTH, reference);

        amina.open(MINE, "Confirm receipt by " + HEALTH, reference).form();
        amina.choose("Has the recipient got it, and do you both mean the same person?", "Yes")
                .write("Who told you that it arrived?", "Leila Novák")
                .date("On what day did it arrive?", YESTERDAY)
                .write("At what time?", "16:55");
        amina.finish().done("Confirm receipt by " + HEALTH, reference);
        amina.goTo("/cases/" + reference);
        amina.expect("1 of 2 recipients has confirmed");
        amina.lookAt("one-of-two-has-confirmed");
    }

    private static void sendOne(Desk amina, String reference, String agency, String format) {
        amina.open(MINE, "Send it to " + agency, reference).form();
        amina.expectNot("has missed nine days");
        amina.tickAll("What have you done to keep it safe?")
                .date("On what day did you send or say it?", YESTERDAY)
                .write("At what time?", "16:50")
                .write("In what form did it go?", format);
        amina.finish().done("Send it to " + agency, reference);
    }

    /** Nobody at the MASH answers in time, so their senior manager has it, and answers at last. */
    private void beLate(String reference) {
        Story.Case told = story.of(reference);
        told.remind("confirm-receipt").runOut("say-whether-it-arrived").runOut("confirm-receipt");
        try (Desk nora = desks.apply("nora.flynn")) {
            String step = "Say whether it arrived from Northfield Primary School";
            nora.open(MINE, step, reference).form();
            nora.expectNot("has missed nine days");
            nora.lookAt("say-whether-it-arrived");
            nora.choose("Have you got it, can you read it, and is it about the person you know?", "Yes")
                    .write("Who has it now?", "The duty social worker");
            nora.finish().done(step, reference);
        }
        told.runOut("tell-the-sender");
    }

    private void readBack(Desk amina, String reference) {
        amina.goTo("/cases/" + reference);
        amina.expect("Both recipients have confirmed");
        amina.lookAt("both-have-confirmed");
        amina.goTo("/records/" + reference);
        amina.expect("Mia took her consent back. The other two did not.");
        amina.lookAt("record-of-two-decisions");
        assertThat(amina.storage()).doesNotContain("Tarn");
    }
}
