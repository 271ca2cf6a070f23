package candour.agency;

/** Somebody outside an agency whom it rings: for advice where nobody inside may give it, or about a colleague (R9.7). */
public record Contact(String name, String phone) {

    public Contact {
        if (name == null || name.isBlank() || phone == null || phone.isBlank()) {
            throw new IllegalArgumentException("A contact needs a name and a telephone number");
        }
    }
}
