package io.chengxuan.platform.privacy;

/** Where a sealed value stands: collection, id of the document, and field. It opens nowhere else. */
public record Place(String collection, String id, String field) {
    public Place {
        if (collection.isBlank() || id.isBlank() || field.isBlank()) {
            throw new IllegalArgumentException("A place has a collection, an id and a field");
        }
    }

    /** The same for each spelling of no other place: none of the parts can run into the next. */
    String bound() {
        return collection.length() + ":" + collection + id.length() + ":" + id + field;
    }
}
