/// One small valid message per type, and invalid ones beside it.
enum MessageSamples {
    static var files: [SampleFile] { [] }
}
