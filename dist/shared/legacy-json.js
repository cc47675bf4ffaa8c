/** Reads an object of JSON, percent-encoded or not, as a map of its fields. Never throws: of anything else it has none. */
function parseFields(text) {
    for (const decode of [String, decodeURIComponent]) {
        try {
            const value = JSON.parse(decode(text));
            return fieldsOf(value);
        }
        catch {
            // Encoded still, or not JSON.
        }
    }
    return new Map();
}
/** The fields of an object; none of anything else. A map has no prototype to be mistaken for a field. */
function fieldsOf(value) {
    return new Map(value instanceof Object && !Array.isArray(value) ? Object.entries(value) : []);
}
/** The fields that are true or false. */
function flagsOf(fields) {
    return [...fields].filter((field) => typeof field[1] === 'boolean');
}

export { fieldsOf as a, flagsOf as f, parseFields as p };
