# cmake -DINPUT=openapi.json -DOUTPUT=description.cpp -P embed_description.cmake
# Writes the API's description as C++ (server/http/description.hpp).
file(READ "${INPUT}" description)
file(SHA256 "${INPUT}" sum)
string(SUBSTRING "${sum}" 0 16 tag)
string(JSON version GET "${description}" info version)
file(WRITE "${OUTPUT}" "#include \"server/http/description.hpp\"

namespace lectern::http {

const std::string_view kDescription = R\"openapi(${description})openapi\";
const char* const kDescriptionTag = \"\\\"${tag}\\\"\";
const char* const kApiVersion = \"${version}\";

}  // namespace lectern::http
")
