package candour.request;

/**
 * What another professional asked us for (R11.8).
 *
 * @param asker who they say they are, with what they do
 * @param agency which agency they say they work for, in their words
 * @param contact the number or address they gave, or null; never to be rung or written to unchecked
 * @param what what they want to know
 * @param why why they say they need it
 * @param verifiedAgency id of the agency that was rung back and confirmed them; null as long as nobody did
 */
public record InformationRequest(
        String asker, String agency, String contact, String what, String why, String verifiedAgency) {

    /** Whether somebody rang back on a number of the directory and it is known who asks. */
    public boolean isVerified() {
        return verifiedAgency != null;
    }
}
