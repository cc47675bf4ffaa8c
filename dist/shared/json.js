/**
 * JSON that another tool stored. Nothing here throws: text of another form has no fields.
 *
 * @module
 */
/** Reads a JSON object, plain or percent-encoded, as a map of its fields: `{"a":true}` or `%7B%22a%22%3Atrue%7D`. */
const parseFields = (text) => fieldsOf(parse(text) ?? parse(decode(text)));
/** Returns the fields of an object; none of anything else. Unlike an object, a map has no prototype with more fields. */
function fieldsOf(value) {
    return new Map(value instanceof Object && !Array.isArray(value) ? Object.entries(value) : []);
}
/** Returns the fields that are true or false. */
function flagsOf(fields) {
    return [...fields].filter((field) => typeof field[1] === 'boolean');
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return '';
    }
}

export { fieldsOf as a, flagsOf as f, parseFields as p };
