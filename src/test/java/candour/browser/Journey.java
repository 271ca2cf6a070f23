package candour.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * The first journey, as a newcomer goes it by the README: raised, weighed, consent refused, advised, shared,
 * received, told, read back. Everything is done by what stands on the screen, and every screen is kept as a picture.
 */
final class Journey {

    private static final String MASH = "Multi-Agency Safeguarding Hub (Children’s Services)";

    private static final String MINE = "My tasks";
    private static final String TEAM = "My team’s tasks";
    private static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);

    /** Who has the case and who advises, whom it is about, and what was seen. */
    record Tale(String practitioner, String manager, String child, String mother, String surname, String seen) {}

    private final Function<String, Desk> desks;
    private final Tale tale;

    /** @param desks opens a browser for a user id */
    Journey(Function<String, Desk> desks, Tale tale) {
        this.desks = desks;
        this.tale = tale;
    }

    /** Goes all the way; returns the reference of the case. */
    String go() {
        try (Desk amina = desks.apply(tale.practitioner());
                Desk tom = desks.apply(tale.manager())) {
            amina.lookAt("start-page");
            String reference = raise(amina);
            describe(amina, reference);
            weigh(amina, reference);
            askForConsent(amina, reference);
            advise(tom, reference);
            decide(amina, reference);
            share(amina, reference);
            tell(amina, reference);
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
                .write("What is the child's name?", tale.child())
                .write("How old is the child?", "8")
                .write("What did you see, hear or learn?", tale.seen())
                .choose("What is this about?", "A worry about a child's welfare or safety");
        amina.lookAt("raise-a-concern");
        amina.send();
        return amina.raisedCase();
    }

    private void describe(Desk amina, String reference) {
        amina.open(MINE, "Describe the information", reference).form();
        amina.write("What do you want to achieve by sharing?", "That he is warm and gets enough to eat.")
                .write("Who needs to know, and what does each of them need?", "The social workers at the MASH: what I saw.")
                .pick("Who is this person?", 0, "Child")
                .write("What is their name?", 0, tale.child())
                .write("How old are they?", 0, "8")
                .pick("Do you think this child can decide about their own information?", "No, they are too young")
                .pick("Is the child in care?", "No")
                .addRow(0)
                .pick("Who is this person?", 1, "Mother")
                .write("What is their name?", 1, tale.mother())
                .choose("Do they have parental responsibility for the children?", "Yes")
                .choose("Do the children live with them?", "Yes")
                .write("What is the information?", tale.child() + " had no coat and no breakfast on three days this week.")
                .choose("What kind of information is it?", "A fact: seen, heard or measured")
                .write("Who does it come from, and how do they know?", "I saw it, and he told me.")
                .pick("Who is it about?", 0, "1")
                .choose("Is it still true today?", "Yes")
                .choose("Is it confidential?", "Yes");
        amina.lookAt("describe-the-information");
        amina.press("Finish this step").done("Describe the information", reference);
    }

    private void weigh(Desk amina, String reference) {
        amina.open(MINE, "Weigh the risk", reference).form();
        amina.readTheCaseSoFar().expect(tale.seen());
        assertThat(amina.listOfTasks()).contains(reference).doesNotContain(tale.surname());
        amina.lookAt("the-case-so-far");
        amina.tab("What you are asked");
        amina.form();
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
        amina.lookAt("weigh-the-risk");
        amina.finish().done("Weigh the risk", reference);
    }

    private void askForConsent(Desk amina, String reference) {
        amina.open(MINE, "Ask for consent", reference).form();
        amina.pick("Who did you ask?", tale.mother())
                .date("When did you ask?", LocalDate.now().plusDays(3))
                .choose("What was the answer?", "Consent refused")
                .write("Why did they say no?", "She is ashamed.")
                .write("What did you tell them will happen now?", "That I ring on Friday.")
                .write("What does the child say about it?", "He does not mind.")
                .choose("Has anyone else with parental responsibility said no?", "No");
        amina.finish();
        amina.expectRefusal("this lies in the future");
        assertThat(amina.written("Why did they say no?")).isEqualTo("She is ashamed.");
        amina.date("When did you ask?", YESTERDAY);
        amina.lookAt("ask-for-consent");
        amina.finish().done("Ask for consent", reference);
    }

    private void advise(Desk tom, String reference) {
        tom.open(TEAM, "Give advice", reference).take().form();
        tom.expect("Person 1: the child, under 12");
        tom.expectNot(tale.surname());
        tom.lookAt("give-advice");
        tom.choose("What is your advice?", "Share it").write("What are your reasons?", "It goes on too long.");
        tom.finish().done("Give advice", reference);
    }

    private void decide(Desk amina, String reference) {
        amina.open(MINE, "Share or decline?", reference).form();
        amina.choose("What do you decide?", "Share")
                .tickAll("Which items do you share?")
                .pick("What in law lets you share it?", 0, "")
                .write("Why is it needed, and not more than is needed?", "One thing, which they can act on.")
                .write("What are your reasons?", "He is cold and hungry, and my manager agrees.")
                .choose("Do you tell the people concerned that you are sharing it?", "Yes, I tell them");
        amina.lookAt("share-or-decline");
        amina.finish().done("Share or decline?", reference);
    }

    private void share(Desk amina, String reference) {
        amina.open(MINE, "Choose what, to whom and how", reference).form();
        amina.tickAll("Which of these have you looked at again, and are right?")
                .pick("Which agency gets it?", 0, "Multi-Agency Safeguarding Hub")
                .write("Who there gets it?", "Daniel Reid")
                .pick("How does it reach them?", 0, "By secure email")
                .write("Which email address do you send it from?", "amina.khan@northfield.sch.uk")
                .write("Where do you send it?", "reception@nhs.net.example.org")
                .tickAll("Which items do they get?")
                .write("Why do they need each of these?", "They can see the family at home, and find help.")
                .choose("Have they agreed that this way works for them?", "Yes")
                .choose("Does any of it tell of health or social care?", "No");
        amina.press("Finish this step").expectRefusal("nhs.net.example.org");
        amina.lookAt("refused-with-a-plain-message");
        amina.pick("How does it reach them?", 0, "By telephone");
        amina.lookAt("choose-what-to-whom-and-how");
        amina.press("Finish this step").done("Choose what, to whom and how", reference);

        amina.open(MINE, "Send it to " + MASH, reference).form();
        amina.tickAll("What have you done to keep it safe?")
                .date("On what day did you send or say it?", YESTERDAY)
                .write("At what time?", "16:50")
                .write("In what form did it go?", "Spoken");
        amina.lookAt("send-it");
        amina.finish().done("Send it to " + MASH, reference);

        amina.open(MINE, "Write the statement for " + MASH, reference).form();
        amina.write("What did you say, and what did they say?", "I told him what I saw. He sees the family this week.")
                .choose("Is every point marked as fact, statement or opinion, with its owner?", "Yes");
        amina.finish().done("Write the statement for " + MASH, reference);

        amina.open(MINE, "Confirm receipt by " + MASH, reference).form();
        amina.choose("Has the recipient got it, and do you both mean the same person?", "Yes")
                .write("Who told you that it arrived?", "Daniel Reid")
                .date("On what day did it arrive?", YESTERDAY)
                .write("At what time?", "16:55");
        amina.lookAt("confirm-receipt");
        amina.finish().done("Confirm receipt by " + MASH, reference);
    }

    private void tell(Desk amina, String reference) {
        amina.open(MINE, "Tell the person", reference).form();
        amina.choose("Have you told the people concerned?", "Yes")
                .write("Who did you tell?", tale.mother())
                .write("How did you tell them?", "By telephone")
                .date("When did you tell them?", YESTERDAY)
                .write("What did you tell them, and what did they say?", "What I passed on, to whom, and why. She thanked me.");
        amina.finish().done("Tell the person", reference);
    }

    private void readBack(Desk amina, String reference) {
        amina.goTo("/records/" + reference);
        amina.expect("Decision on record: shared without consent");
        amina.expect(tale.seen());
        amina.lookAt("record");
        amina.goTo("/cases/" + reference);
        amina.lookAt("case");
        assertThat(amina.storage()).doesNotContain(tale.surname());
    }
}
