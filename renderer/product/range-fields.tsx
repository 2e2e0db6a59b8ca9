import { Checkbox, Form, Select } from 'antd'
import { combinations } from '../../main/product/style'
import { useWords } from '../look/words'

/** Colours and sizes, each typed and closed with Enter, and whether the shop prints the barcodes itself. */
export function RangeFields() {
  const t = useWords()
  const colours: string[] = Form.useWatch('colours') ?? []
  const sizes: string[] = Form.useWatch('sizes') ?? []
  const count = colours.length + sizes.length === 0 ? 0 : combinations(colours, sizes).length
  const tags = (name: 'colours' | 'sizes', label: string, hint: string) => (
    <Form.Item className="half" name={name} label={label}>
      <Select mode="tags" open={false} suffixIcon={null} placeholder={hint} tokenSeparators={[',', '，', '、', ' ']} />
    </Form.Item>
  )
  return (
    <>
      {tags('colours', t('product.style.colours'), t('product.style.coloursHint'))}
      {tags('sizes', t('product.style.sizes'), t('product.style.sizesHint'))}
      <Form.Item
        className="half"
        name="barcodes"
        valuePropName="checked"
        extra={t('product.style.will', {
          count,
          colours: Math.max(colours.length, 1),
          sizes: Math.max(sizes.length, 1),
        })}
      >
        <Checkbox>{t('product.style.barcodes')}</Checkbox>
      </Form.Item>
    </>
  )
}
