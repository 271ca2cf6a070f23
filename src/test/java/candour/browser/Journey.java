package candour.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * The first journey, as a newcomer goes it by the README: raised, weighed, consent refused, advised, shared,
 * received, read back. Everything is done by what stands on the screen.
 */
final class Journey {

    static final String MARKER = "Quornby";
    private static final String HTML = "<h1 style='position:fixed'>" + MARKER + "</h1> ${7*7}";
    private static final String MINE = "My tasks";
    private static final String TEAM = "My team's tasks";
    private static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);

    private final Function<String, Desk> desks;

    /** @param desks opens a browser for a user id */
    Journey(Function<String, Desk> desks) {
        this.desks = desks;
    }

    /** Goes all the way; returns the reference of the case. */
    String go() {
        try (Desk amina = desks.apply("amina.khan");
                Desk tom = desks.apply("tom.okafor")) {
            String reference = raise(amina);
            describe(amina, reference);
            weigh(amina, reference);
            askForConsent(amina, reference);
            advise(tom, reference);
            decide(amina, reference);
            share(amina, reference);
            readBack(amina, reference);
            return reference;
        }
    }

    String raise(Desk amina) {
        amina.raiseAConcern();
        amina.choose("Is a child in danger right now?", "No")
                .choose("Do you think a crime may have been committed?", "No")
                .choose("Could a child come to harm?", "I'm not sure")
                .choose("Do you know who the child is?", "Yes, I know their name")
                .write("What is the child's name?", "Maya " + MARKER)
                .write("How old is the child?", "8")
                .write(
                        "What did you see, hear or learn?",
                        "She is often hungry, seen at " + System.nanoTime() + ". " + HTML)
                .choose("What is this about?", "A worry about a child's welfare or safety");
        amina.lookAt("1-raise-a-concern");
        amina.send();
        return amina.newestCase();
    }

    private void describe(Desk amina, String reference) {
        amina.open(MINE, "Describe the information", reference).form();
        amina.write("What do you want to achieve by sharing?", "That she gets enough to eat.")
                .write("Who needs to know, and what does each of them need?", "The health visitor: what I saw.")
                .pick("Who is this person?", 0, "Child")
                .write("What is their name?", 0, "Maya " + MARKER)
                .write("How old are they?", 0, "8")
                .pick("Do you think this child can decide about their own information?", "No, they are too young")
                .pick("Is the child in care?", "No")
                .addRow(0)
                .pick("Who is this person?", 1, "Mother")
                .write("What is their name?", 1, "Ann O’" + MARKER)
                .choose("Do they have parental responsibility for the child?", "Yes")
                .choose("Does the child live with them?", "Yes")
                .write("What is the information?", MARKER + " came without breakfast three times this week.")
                .choose("What kind of information is it?", "A fact: seen, heard or measured")
                .write("Who does it come from, and how do they know?", "I saw it.")
                .pick("Who is it about?", 0, "1")
                .choose("Is it still true today?", "Yes")
                .choose("Is it confidential?", "Yes");
        amina.lookAt("2-describe-the-information");
        amina.press("Finish this step").done("Describe the information", reference);
    }

    private void weigh(Desk amina, String reference) {
        amina.open(MINE, "Weigh the risk", reference).form();
        amina.readTheCaseSoFar().expect(HTML);
        assertThat(amina.listOfTasks()).contains(reference).doesNotContain(MARKER);
        amina.lookAt("3-the-case-so-far");
        amina.open(MINE, "Weigh the risk", reference).form();
        amina.choose(
                        "Do you think that a child is suffering significant harm, or is likely to?",
                        "I'm not sure")
                .choose("Would sharing help to prevent significant harm to a child?", "No")
                .choose("Would sharing help to prevent serious harm to an adult?", "No")
                .choose("Is a child under 13 involved in sexual activity?", "No")
                .write("What makes you think so?", "It may be a bad month, or more.")
                .choose("Is it safe to ask the people concerned for their consent?", "Yes")
                .choose("Would you share this even if they said no?", "I'm not sure")
                .choose("Do you want advice before or while you decide?", "No");
        amina.lookAt("3-weigh-the-risk");
        amina.finish().done("Weigh the risk", reference);
    }

    private void askForConsent(Desk amina, String reference) {
        amina.open(MINE, "Ask for consent", reference).form();
        amina.pick("Who did you ask?", MARKER)
                .date("When did you ask?", LocalDate.now().plusDays(3))
                .choose("What was the answer?", "Consent refused")
                .write("Why did they say no?", "She is ashamed.")
                .write("What does the child say about it?", "She does not mind.")
                .choose("Has anyone else with parental responsibility said no?", "No");
        amina.finish();
        amina.expectRefusal("this lies in the future");
        assertThat(amina.written("Why did they say no?")).isEqualTo("She is ashamed.");
        amina.lookAt("4-refused-with-a-plain-message");
        amina.date("When did you ask?", YESTERDAY);
        amina.lookAt("5-ask-for-consent");
        amina.finish().done("Ask for consent", reference);
    }

    private void advise(Desk tom, String reference) {
        tom.open(TEAM, "Give advice", reference).take().form();
        tom.expect("Person 1: the child, under 12");
        tom.expectNot(MARKER);
        tom.lookAt("6-give-advice");
        tom.choose("What is your advice?", "Share it").write("What are your reasons?", "It goes on too long.");
        tom.finish().done("Give advice", reference);
    }

    private void decide(Desk amina, String reference) {
        amina.open(MINE, "Share or decline?", reference).form();
        amina.choose("What do you decide?", "Share")
                .tickAll("Which items do you share?")
                .pick("What in law lets you share it?", 0, "")
                .write("Why is it needed, and not more than is needed?", "One thing, which the visitor can act on.")
                .write("What are your reasons?", "She needs food, and my manager agrees.")
                .choose("Do you tell the people concerned that you are sharing it?", "They already know");
        amina.lookAt("7-share-or-decline");
        amina.finish().done("Share or decline?", reference);
    }

    private void share(Desk amina, String reference) {
        amina.open(MINE, "Choose what, to whom and how", reference).form();
        amina.pick("Which agency gets it?", 0, "Riverside Health Visiting")
                .write("Who there gets it?", "Leila Novák")
                .pick("How does it reach them?", 0, "By telephone")
                .tickAll("Which items do they get?")
                .write("Why do they need each of these?", "She can see the family at home.")
                .choose("Have they agreed that this way works for them?", "Yes");
        amina.lookAt("8-choose-what-to-whom-and-how");
        amina.press("Finish this step").done("Choose what, to whom and how", reference);

        amina.open(MINE, "Send it", reference).form();
        amina.tickAll("What have you done to keep it safe?")
                .date("On what day did you send or say it?", YESTERDAY)
                .write("At what time?", "16:50")
                .write("In what form did it go?", "Spoken");
        amina.lookAt("9-send-it");
        amina.finish().done("Send it", reference);

        amina.open(MINE, "Write the statement", reference).form();
        amina.write("What did you say, and what did they say?", "I told her what I saw.")
                .choose("Is every point marked as fact, statement or opinion, with its owner?", "Yes");
        amina.finish().done("Write the statement", reference);

        amina.open(MINE, "Confirm receipt", reference).form();
        amina.choose("Has the recipient got it?", "Yes")
                .write("Who told you that it arrived?", "Leila Novák")
                .date("On what day did it arrive?", YESTERDAY)
                .write("At what time?", "16:55");
        amina.lookAt("10-confirm-receipt");
        amina.finish().done("Confirm receipt", reference);
    }

    private void readBack(Desk amina, String reference) {
        amina.goTo("/records/" + reference);
        amina.expect("Decision on record: shared without consent");
        amina.expect(HTML);
        amina.lookAt("11-record");
        amina.goTo("/cases/" + reference);
        amina.lookAt("12-case");
        assertThat(amina.storage()).doesNotContain(MARKER);
    }
}
